package com.flashafrica.support.platform.tracing;

import com.flashafrica.support.platform.web.Trace;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A request from its first filter to the last byte of its answer. */
final class RequestSpan {
    private static final TextMapGetter<HttpHeaders> HEADERS =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(HttpHeaders headers) {
                    return headers.headerNames();
                }

                @Override
                public @Nullable String get(@Nullable HttpHeaders headers, String name) {
                    return headers == null ? null : headers.getFirst(name);
                }
            };

    private RequestSpan() {}

    static Mono<Void> around(
            Tracing tracing, Trace trace, ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            Context caller =
                    W3CTraceContextPropagator.getInstance()
                            .extract(Context.root(), exchange.getRequest().getHeaders(), HEADERS);
            Span span = tracing.request(trace, caller);
            return chain.filter(exchange)
                    .doOnError(failure ->
                            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName()))
                    .doFinally(_ -> end(span, exchange));
        });
    }

    /** Named by its route: a path holds ids. */
    private static void end(Span span, ServerWebExchange exchange) {
        Object route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String method = exchange.getRequest().getMethod().name();
        span.updateName(route == null ? method : method + " " + route);
        span.setAttribute("http.request.method", method);
        span.setAttribute("http.route", Objects.toString(route, ""));
        var status = exchange.getResponse().getStatusCode();
        if (status != null) {
            span.setAttribute("http.response.status_code", status.value());
        }
        span.end();
    }
}
