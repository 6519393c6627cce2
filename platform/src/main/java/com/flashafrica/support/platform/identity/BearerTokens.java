package com.flashafrica.support.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import reactor.core.publisher.Mono;

/**
 * Verifies access tokens, each once a minute: whoever sends one again is known by its digest. Which
 * keys a token is verified with depends on the issuer it names, and those keys alone.
 */
final class BearerTokens {
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<ByteBuffer, Proof> verified =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();
    private final Map<String, TokenIssuer> issuers;
    private final Duration skew;
    private final Clock clock;

    BearerTokens(List<TokenIssuer> issuers, Duration skew, Clock clock) {
        this.issuers =
                issuers.stream().collect(Collectors.toMap(TokenIssuer::name, Function.identity()));
        this.skew = skew;
        this.clock = clock;
    }

    /** Fails as the decoder does: {@link BadJwtException} for a token that is no good. */
    Mono<Proof> verify(String token) {
        ByteBuffer digest = ByteBuffer.wrap(Digests.sha256(token.getBytes(UTF_8)));
        Proof known = verified.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.until().plus(skew))) {
            return Mono.just(known);
        }
        String said = issuerOf(token);
        TokenIssuer issuer = said == null ? null : issuers.get(said);
        if (issuer == null) {
            return Mono.error(new BadJwtException("a token of an issuer that is not believed"));
        }
        return issuer.decoder()
                .decode(token)
                .onErrorMap(
                        failure -> !(failure instanceof JwtException),
                        failure -> new JwtException("the issuer's keys cannot be had", failure))
                .flatMap(issuer::proof)
                .doOnNext(proof -> verified.put(digest, proof));
    }

    /** Only what it says: nothing in it is verified yet. */
    private static @Nullable String issuerOf(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException | RuntimeException _) {
            return null;
        }
    }
}
