package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.IdentitySettings.Oidc;
import com.flashafrica.support.ticketing.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads what an issuer's tokens say in the issuer's own words. */
final class OidcClaims {
    private static final Pattern PERSON = Pattern.compile("[\\p{Alnum} ._:/-]{1,100}");

    private final Oidc settings;
    private final Map<String, Role> roles;

    OidcClaims(Oidc settings) {
        this.settings = settings;
        this.roles = settings.roles().isEmpty() ? ourNames() : settings.roles();
    }

    private static Map<String, Role> ourNames() {
        Map<String, Role> names = new HashMap<>();
        for (Role role : Role.values()) {
            names.put(role.name().toLowerCase(Locale.ROOT), role);
        }
        return names;
    }

    /**
     * The one role that is known here. Of none and of several nobody can tell what was meant.
     *
     * @throws NoSingleRole either of these
     */
    Role role(Jwt token) {
        Set<Role> known =
                texts(claim(token, settings.roleClaim())).stream()
                        .map(roles::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (known.size() != 1) {
            throw new NoSingleRole(known.size());
        }
        return known.iterator().next();
    }

    /** Null for whoever is no agent. */
    @Nullable Level level(Jwt token, Role role) {
        if (role != Role.AGENT) {
            return null;
        }
        List<String> said = texts(claim(token, settings.levelClaim()));
        try {
            return said.isEmpty() ? Level.L1 : Level.valueOf(said.getFirst());
        } catch (IllegalArgumentException e) {
            throw new BadJwtException("a level that there is not", e);
        }
    }

    /** Our own id of the person; null when the issuer is not asked for it. */
    @Nullable String person(Jwt token) {
        String name = settings.personClaim();
        if (name == null || name.isBlank()) {
            return null;
        }
        List<String> said = texts(claim(token, name));
        if (said.size() != 1 || !PERSON.matcher(said.getFirst()).matches()) {
            throw new BadJwtException("no id of a person where one is promised");
        }
        return said.getFirst();
    }

    /** A claim of that very name, dots and all, comes before a path into one. */
    private static @Nullable Object claim(Jwt token, String name) {
        Map<String, Object> claims = token.getClaims();
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        Object here = claims;
        for (String step : name.split("\\.", -1)) {
            here = here instanceof Map<?, ?> inside ? inside.get(step) : null;
        }
        return here;
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String text -> List.of(text);
            case Collection<?> many ->
                    many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }
}
