package com.flashafrica.support.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}.
 *
 * @param from null when the window begins with the first ticket
 * @param groups in the order of their keys; {@code (none)} is for tickets without a value
 * @param series every bucket of the window; {@code start} is the caller's midnight, also where the
 *     window begins later
 */
record TicketMetrics(
        @Nullable Instant from,
        Instant to,
        String zone,
        Instant evaluatedAt,
        @JsonUnwrapped Figures total,
        List<Group> groups,
        List<Bucket> series) {

    record Group(String key, @JsonUnwrapped Figures figures) {}

    record Bucket(Instant start, @JsonUnwrapped Figures figures) {}

    static TicketMetrics of(Question question, Report report) {
        return new TicketMetrics(
                question.from(),
                question.to(),
                question.zone().getId(),
                question.now(),
                report.total(),
                report.groups().entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                report.series().entrySet().stream()
                        .map(bucket -> new Bucket(bucket.getKey(), bucket.getValue()))
                        .toList());
    }
}
