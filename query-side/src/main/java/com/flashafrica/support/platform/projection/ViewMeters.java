package com.flashafrica.support.platform.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a view tells monitoring. */
final class ViewMeters {
    private final String view;
    private final Applied applied;
    private final Counter events;
    private final DistributionSummary batches;

    ViewMeters(
            String view,
            ViewProgress progress,
            MeterRegistry registry,
            Clock clock,
            Applied applied) {
        this.view = view;
        this.applied = applied;
        events =
                Counter.builder("support.view.events")
                        .description("Events applied")
                        .tag("view", view)
                        .register(registry);
        batches =
                DistributionSummary.builder("support.view.batch")
                        .description("Events applied at once")
                        .tag("view", view)
                        .register(registry);
        Gauge.builder("support.view.lag.events", progress, ViewProgress::lag)
                .description("Events recorded and not applied yet")
                .tag("view", view)
                .register(registry);
        Gauge.builder("support.view.lag", progress, p -> seconds(p, clock))
                .description("Age of the last event applied while behind")
                .baseUnit("seconds")
                .tag("view", view)
                .register(registry);
        Gauge.builder("support.view.stuck", progress, p -> p.stuck)
                .description("Documents whose fold failed")
                .tag("view", view)
                .register(registry);
    }

    void applied(int count) {
        events.increment(count);
        batches.record(count);
    }

    /** Of events that readers may be waiting for, each; a view that is behind tells of none. */
    void followed(List<Reading> page) {
        applied.tell(view, page);
    }

    private static double seconds(ViewProgress progress, Clock clock) {
        Instant upTo = progress.appliedUpTo;
        return upTo == null || progress.lag() == 0
                ? 0
                : Duration.between(upTo, clock.instant()).toMillis() / 1000.0;
    }
}
