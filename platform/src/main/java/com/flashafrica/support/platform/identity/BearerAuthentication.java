package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.Caller;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/** Who sends a bearer token or a machine's key, as things stand now. */
final class BearerAuthentication implements ReactiveAuthenticationManager {
    private final BearerTokens tokens;
    private final AccountStandings accounts;
    private final ApiKeys keys;

    BearerAuthentication(BearerTokens tokens, AccountStandings accounts, ApiKeys keys) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.keys = keys;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication sent) {
        return sent instanceof BearerTokenAuthenticationToken bearer
                ? caller(bearer.getToken()).map(CallerAuthentication::new)
                : Mono.empty();
    }

    /** Fails with {@link InvalidBearerTokenException} for what is no good, or no good any more. */
    Mono<Caller> caller(String token) {
        Mono<Caller> found =
                token.startsWith(ApiKeys.PREFIX)
                        ? keys.caller(token)
                        : tokens.verify(token).flatMap(this::standing);
        return found.switchIfEmpty(
                        Mono.error(() -> new InvalidBearerTokenException("It is good no more.")))
                .onErrorMap(
                        BadJwtException.class,
                        bad -> new InvalidBearerTokenException("The token is no good.", bad));
    }

    private Mono<Caller> standing(Proof proof) {
        Long epoch = proof.epoch();
        return epoch == null
                ? Mono.just(proof.caller())
                : accounts.stands(proof.caller(), epoch)
                        .filter(Boolean::booleanValue)
                        .map(_ -> proof.caller());
    }
}
