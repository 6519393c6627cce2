package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.words.AuditWords;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.platform.events.KnownTypes;
import com.flashafrica.support.platform.reading.QueryParameters;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a request asks of the audit trail.
 *
 * @param tickets ids or numbers
 * @param from recorded at or after it, and {@code to} before it
 */
record AuditRequest(
        Set<String> actors,
        Set<String> tickets,
        Set<String> types,
        Set<String> correlations,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean oldestFirst,
        AuditWords words) {

    static AuditRequest of(QueryParameters given, EventTypes known, ServerWebExchange exchange) {
        return new AuditRequest(
                given.texts("actor"),
                given.texts("ticket"),
                KnownTypes.of("type", given, known),
                given.texts("correlation"),
                given.instant("from"),
                given.instant("to"),
                oldestFirst(given),
                Languages.of(given, exchange));
    }

    private static boolean oldestFirst(QueryParameters given) {
        String order = given.text("order");
        if (order != null && !order.equals("newest") && !order.equals("oldest")) {
            given.refuse("order", "must be newest or oldest");
        }
        return "oldest".equals(order);
    }
}
