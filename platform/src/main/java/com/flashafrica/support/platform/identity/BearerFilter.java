package com.flashafrica.support.platform.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Makes whoever sends a token the request's caller. What is open to everybody does not look at
 * tokens at all: one that has ended must not keep its owner from getting another.
 */
final class BearerFilter {
    private BearerFilter() {}

    static WebFilter of(BearerAuthentication authentication) {
        AuthenticationWebFilter filter = new AuthenticationWebFilter(authentication);
        filter.setRequiresAuthenticationMatcher(BearerFilter::isClosed);
        filter.setServerAuthenticationConverter(new ServerBearerTokenAuthenticationConverter());
        filter.setAuthenticationSuccessHandler(BearerFilter::goOn);
        filter.setAuthenticationFailureHandler(BearerFilter::refuse);
        return filter;
    }

    private static Mono<MatchResult> isClosed(ServerWebExchange exchange) {
        boolean open = Routes.of(exchange).filter(Route::isOpen).isPresent();
        return open ? MatchResult.notMatch() : MatchResult.match();
    }

    private static Mono<Void> goOn(WebFilterExchange request, Authentication who) {
        ServerWebExchange exchange = request.getExchange();
        if (who instanceof CallerAuthentication known) {
            known.caller().sends(exchange);
        }
        return request.getChain().filter(exchange);
    }

    private static Mono<Void> refuse(WebFilterExchange request, AuthenticationException bad) {
        return Mono.error(Refusals.badToken());
    }
}
