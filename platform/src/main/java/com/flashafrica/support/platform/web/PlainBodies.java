package com.flashafrica.support.platform.web;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A body is what it is: nothing here unpacks one, so one that says it is packed is not read as if
 * it were not; and its type is one, or is not said.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class PlainBodies implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        List<String> codings = headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING);
        if (!codings.stream().allMatch("identity"::equalsIgnoreCase)) {
            return refused("Bodies are taken without a Content-Encoding.");
        }
        try {
            var _ = headers.getContentType();
            return chain.filter(exchange);
        } catch (InvalidMediaTypeException _) {
            return refused("Content-Type is not a media type.");
        }
    }

    private static Mono<Void> refused(String detail) {
        HttpStatus status = HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        return Mono.error(RequestProblems.status(status).detail(detail).exception());
    }
}
