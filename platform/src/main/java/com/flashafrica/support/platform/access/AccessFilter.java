package com.flashafrica.support.platform.access;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Source;
import com.flashafrica.support.platform.web.Trace;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Looks at every answer just before its first byte is sent. A good one to what is {@link Audited}
 * goes out only when that is written down; so does the refusal of somebody who is signed in, but
 * that is a refusal either way. Comes before whoever refuses.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class AccessFilter implements WebFilter {
    private final AccessOutbox outbox;
    private final Clock clock;

    AccessFilter(AccessOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.defer(() -> record(exchange)));
        return chain.filter(exchange);
    }

    private Mono<Void> record(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (Access.isRefusal(exchange) && Caller.of(exchange).isSignedIn()) {
            return outbox.record(access(exchange, AccessKind.REFUSAL))
                    .onErrorComplete(AccessUnrecorded.class);
        }
        AccessKind kind = audited(exchange);
        boolean good = status == null || status.is2xxSuccessful();
        return kind == null || !good ? Mono.empty() : outbox.record(access(exchange, kind));
    }

    private static @Nullable AccessKind audited(ServerWebExchange exchange) {
        Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        Audited audited =
                handler instanceof HandlerMethod method
                        ? method.getMethodAnnotation(Audited.class)
                        : null;
        return audited == null ? null : audited.value();
    }

    private Access access(ServerWebExchange exchange, AccessKind kind) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Access(
                kind,
                Caller.of(exchange),
                pattern == null ? "?" : pattern.toString(),
                Trace.of(exchange).id(),
                Source.of(exchange),
                clock.instant());
    }
}
