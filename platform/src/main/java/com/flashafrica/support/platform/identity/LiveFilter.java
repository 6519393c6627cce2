package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.Caller;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks again and again, while an answer goes on, whether its reader still is who they were. */
final class LiveFilter implements WebFilter {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String SCHEME = "Bearer ";

    private final BearerAuthentication authentication;

    LiveFilter(BearerAuthentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Caller caller = Caller.of(exchange);
        String sent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (!caller.isSignedIn() || sent == null) {
            return chain.filter(exchange);
        }
        boolean follows = exchange.getRequest().getQueryParams().containsKey("follow");
        var answer =
                new LiveAnswer(
                        exchange.getResponse(), follows, Mono.defer(() -> over(caller, sent)));
        return chain.filter(exchange.mutate().response(answer).build());
    }

    private Mono<Void> over(Caller caller, String sent) {
        String token = sent.substring(SCHEME.length()).strip();
        return Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> stands(caller, token), 1)
                .filter(stands -> !stands)
                .next()
                .then();
    }

    /** While it cannot be told, nothing changes: when the token ends can always be told. */
    private Mono<Boolean> stands(Caller caller, String token) {
        return authentication
                .caller(token)
                .map(caller::equals)
                .onErrorResume(InvalidBearerTokenException.class, _ -> Mono.just(false))
                .onErrorReturn(true);
    }
}
