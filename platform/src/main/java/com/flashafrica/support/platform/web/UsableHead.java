package com.flashafrica.support.platform.web;

import com.flashafrica.support.platform.validation.TextValidator;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What a request may begin with: no store keeps U+0000, nothing here means anything by a semicolon
 * in a path, and nobody in good faith has so many parameters or headers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class UsableHead implements WebFilter {
    private static final int MOST_PARAMETERS = 200;
    private static final int MOST_HEADERS = 200;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (headers(request) > MOST_HEADERS) {
            return Mono.error(
                    RequestProblems.status(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE).exception());
        }
        if (!isPathUsable(request)) {
            return refused("The path has a semicolon, or what is no character.");
        }
        MultiValueMap<String, String> parameters = request.getQueryParams();
        if (parameters.values().stream().mapToInt(List::size).sum() > MOST_PARAMETERS) {
            return refused("There are more than " + MOST_PARAMETERS + " parameters.");
        }
        return areUsable(parameters)
                ? chain.filter(exchange)
                : refused("A parameter has what is no character.");
    }

    private static int headers(ServerHttpRequest request) {
        return request.getHeaders().headerSet().stream()
                .mapToInt(header -> header.getValue().size())
                .sum();
    }

    private static boolean isPathUsable(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(PathSegment.class::cast)
                .allMatch(segment ->
                        segment.parameters().isEmpty()
                                && TextValidator.canBeKept(segment.valueToMatch()));
    }

    private static boolean areUsable(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .allMatch(parameter ->
                        TextValidator.canBeKept(parameter.getKey())
                                && parameter.getValue().stream()
                                        .allMatch(one ->
                                                one == null || TextValidator.canBeKept(one)));
    }

    private static Mono<Void> refused(String detail) {
        return Mono.error(Problem.malformed(detail).exception());
    }
}
