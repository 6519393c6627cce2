package com.flashafrica.support.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}.
 *
 * @param from null when the window begins with the first ticket
 * @param links by a number's path: where the {@code tickets} or {@code events} that it counts are
 *     listed
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Map<String, String>> links,
        List<Group> groups,
        List<Bucket> series) {

    record Group(
            String key,
            @JsonUnwrapped Figures figures,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable Map<String, Map<String, String>> links) {}

    record Bucket(
            Instant start,
            @JsonUnwrapped Figures figures,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable Map<String, Map<String, String>> links) {}

    /**
     * @param links null to go without
     */
    static TicketMetrics of(Question question, Report report, @Nullable Links links) {
        return new TicketMetrics(
                question.from(),
                question.to(),
                question.zone().getId(),
                question.now(),
                report.total(),
                links == null ? null : links.ofTotal(),
                report.groups().entrySet().stream()
                        .map(group ->
                                new Group(
                                        group.getKey(),
                                        group.getValue(),
                                        links == null ? null : links.ofGroup(group.getKey())))
                        .toList(),
                report.series().entrySet().stream()
                        .map(bucket -> bucket(bucket.getKey(), bucket.getValue(), report, links))
                        .toList());
    }

    private static Bucket bucket(
            Instant start, Figures figures, Report report, @Nullable Links links) {
        return new Bucket(
                start, figures, links == null ? null : links.ofBucket(start, report.end(start)));
    }
}
