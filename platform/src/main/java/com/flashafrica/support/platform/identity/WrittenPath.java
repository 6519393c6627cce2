package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.PlainPath;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** First of all, so that whoever refuses a request can say which address was asked for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrittenPath implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String pattern =
                Routes.of(exchange)
                        .map(Route::path)
                        .orElseGet(() -> Routes.words(exchange.getRequest().getPath()));
        PlainPath.isWritten(exchange, pattern);
        return chain.filter(exchange);
    }
}
