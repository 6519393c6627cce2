package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.identity.IdentitySettings.Oidc;
import com.flashafrica.support.platform.web.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** An OIDC issuer: its keys, the algorithms said here, and its names for our roles. */
final class OidcIssuer implements TokenIssuer {
    static final String AUTHENTICATED = "oidc";

    private final String name;
    private final NimbusReactiveJwtDecoder decoder;
    private final OidcClaims claims;
    private final OidcPeople people;

    OidcIssuer(
            Oidc settings,
            String name,
            String audience,
            Duration skew,
            OidcPeople people,
            Clock clock) {
        this.name = name;
        this.people = people;
        this.claims = new OidcClaims(settings);
        this.decoder = OidcKeys.decoder(settings, name);
        decoder.setJwtValidator(TokenRules.of(name, audience, skew, clock));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ReactiveJwtDecoder decoder() {
        return decoder;
    }

    @Override
    public Mono<Proof> proof(Jwt token) {
        Instant until = token.getExpiresAt();
        String subject = token.getSubject();
        if (until == null || subject == null) {
            return Mono.error(new BadJwtException("a token without an end or a subject"));
        }
        String known = claims.person(token);
        Mono<String> person = known == null ? people.personOf(name, subject) : Mono.just(known);
        return person.map(id -> {
            var role = claims.role(token);
            return new Proof(
                    new Caller(id, role, claims.level(token, role), AUTHENTICATED), until, null);
        });
    }
}
