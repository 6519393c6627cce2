package com.flashafrica.support.platform.web;

import com.flashafrica.support.platform.validation.Reserved;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** No address and no header may have {@link Reserved} characters, whatever becomes of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ReservedRefused implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isIn(exchange.getRequest())
                ? Mono.error(
                        Problem.malformed("The address and the headers " + Reserved.REASON + ".")
                                .exception())
                : chain.filter(exchange);
    }

    private static boolean isIn(ServerHttpRequest request) {
        return isInAddress(request.getURI().getRawPath())
                || isInAddress(request.getURI().getRawQuery())
                || request.getHeaders().headerSet().stream()
                        .flatMap(header -> header.getValue().stream())
                        .anyMatch(Reserved::isIn);
    }

    private static boolean isInAddress(@Nullable String raw) {
        return raw != null && (Reserved.isIn(raw) || Reserved.isIn(decoded(raw)));
    }

    private static String decoded(String raw) {
        try {
            return raw.indexOf('%') < 0 ? raw : URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return raw;
        }
    }
}
