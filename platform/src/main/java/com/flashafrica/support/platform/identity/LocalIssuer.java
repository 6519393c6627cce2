package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Level;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Our own accounts: one key, one algorithm. */
final class LocalIssuer implements TokenIssuer {
    static final String AUTHENTICATED = "password";

    private final NimbusReactiveJwtDecoder decoder;

    LocalIssuer(ECKey key, Duration skew, Clock clock) {
        JWK open = key.toPublicJWK();
        // Whatever key a token brings along or points to, this is the one it is verified with.
        decoder =
                NimbusReactiveJwtDecoder.withJwkSource(_ -> Flux.just(open))
                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                        .validateType(false)
                        .build();
        decoder.setJwtValidator(
                TokenRules.of(AccessTokens.ISSUER, AccessTokens.ISSUER, skew, clock));
    }

    @Override
    public String name() {
        return AccessTokens.ISSUER;
    }

    @Override
    public ReactiveJwtDecoder decoder() {
        return decoder;
    }

    @Override
    public Mono<Proof> proof(Jwt token) {
        try {
            String level = token.getClaimAsString(AccessTokens.LEVEL);
            Caller caller =
                    new Caller(
                            said(token.getSubject()),
                            Role.valueOf(said(token.getClaimAsString(AccessTokens.ROLE))),
                            level == null ? null : Level.valueOf(level),
                            AUTHENTICATED);
            Instant until = token.getExpiresAt();
            Object epoch = token.getClaim(AccessTokens.EPOCH);
            return until != null && epoch instanceof Number number
                    ? Mono.just(new Proof(caller, until, number.longValue()))
                    : Mono.error(new BadJwtException("a token without its epoch"));
        } catch (IllegalArgumentException e) {
            return Mono.error(new BadJwtException("a token with claims that we do not make", e));
        }
    }

    private static String said(@Nullable String claim) {
        if (claim == null) {
            throw new IllegalArgumentException("a claim is missing");
        }
        return claim;
    }
}
