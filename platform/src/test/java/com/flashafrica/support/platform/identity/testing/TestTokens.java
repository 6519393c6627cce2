package com.flashafrica.support.platform.identity.testing;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.Route;
import com.flashafrica.support.platform.identity.Routes;
import com.flashafrica.support.ticketing.Level;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * An issuer that exists in this JVM only: whoever runs with {@link #settings()} believes its
 * tokens, in which people have the ids that tests give them. They are good in any year, so that
 * tests may move the clock.
 */
public final class TestTokens {
    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "support-tests";

    /** Whom tests act as that say nothing of who acts. */
    public static final String LEAD = "lead-1";

    private static final Pattern BY =
            Pattern.compile("(?:\"by\"\\s*:\\s*\"|[?&]by=)([\\w.-]{1,100})(?=[\"&]|$)");
    private static final ECKey KEY = key();
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    private TestTokens() {}

    /** What a process needs to be told to believe these tokens. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("support.identity.oidc.issuer-uri", ISSUER);
        settings.put("support.identity.oidc.audience", AUDIENCE);
        settings.put("support.identity.oidc.algorithms", "ES256");
        settings.put("support.identity.oidc.public-key", PublicKeyFile.FILE.toUri().toString());
        settings.put("support.identity.oidc.role-claim", "role");
        settings.put("support.identity.oidc.level-claim", "level");
        settings.put("support.identity.oidc.person-claim", "sub");
        return settings;
    }

    /** The same, each as {@code name=value}. */
    public static List<String> properties() {
        return settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** The same for the environment of a process. */
    public static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        settings()
                .forEach((name, value) ->
                        environment.put(
                                name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT),
                                value));
        return environment;
    }

    /** What a lead sends in {@code Authorization}. */
    public static String lead() {
        return bearer(Role.LEAD, LEAD);
    }

    /**
     * For tests that are about something else: a lead, and where a lead may not, whoever may. Their
     * id is the one that the body says does it.
     */
    public static String whoMay(String method, String path, String body) {
        Matcher by = BY.matcher(path + body);
        return bearer(roleThatMay(method, path), by.find() ? by.group(1) : LEAD);
    }

    private static Role roleThatMay(String method, String path) {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        Permission needed =
                Routes.of(HttpMethod.valueOf(method), PathContainer.parsePath(bare))
                        .map(Route::permission)
                        .orElse(null);
        if (needed == null || needed.of(Role.LEAD) == Reach.ALL) {
            return Role.LEAD;
        }
        return Arrays.stream(Role.values())
                .filter(role -> needed.of(role) == Reach.ALL)
                .findFirst()
                .orElseThrow();
    }

    /** An agent is of the third level, from which every ticket is within reach. */
    public static String bearer(Role role, String person) {
        return bearer(role, person, role == Role.AGENT ? Level.L3 : null);
    }

    public static String bearer(Role role, String person, @Nullable Level level) {
        return "Bearer " + token(role, person, level);
    }

    public static String token(Role role, String person, @Nullable Level level) {
        JWTClaimsSet.Builder claims = claims(role, person);
        if (level != null) {
            claims.claim("level", level.name());
        }
        return signed(claims.build());
    }

    /** All that a token has to say; for tests that then say something else. */
    public static JWTClaimsSet.Builder claims(Role role, String person) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(person)
                .claim("role", role.name().toLowerCase(Locale.ROOT))
                .issueTime(Date.from(LONG_AGO))
                .expirationTime(Date.from(NEVER));
    }

    public static String signed(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    /** With any key: the issuer's own, or one that only says so. */
    public static String signed(JWTClaimsSet claims, ECKey key) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Its public half, as anybody may know it. */
    public static String publicKeyPem() {
        try {
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(KEY.toECPublicKey().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made when first asked for. */
    private static final class PublicKeyFile {
        static final Path FILE = write();

        private static Path write() {
            try {
                Path file = Files.createTempFile("test-issuer", ".pem");
                file.toFile().deleteOnExit();
                return Files.writeString(file, publicKeyPem());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
