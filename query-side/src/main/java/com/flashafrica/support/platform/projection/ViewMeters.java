package com.flashafrica.support.platform.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a view tells monitoring. */
final class ViewMeters {
    private final Counter events;
    private final DistributionSummary batches;

    ViewMeters(String view, ViewProgress progress, MeterRegistry registry, Clock clock) {
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

    private static double seconds(ViewProgress progress, Clock clock) {
        Instant upTo = progress.appliedUpTo;
        return upTo == null || progress.lag() == 0
                ? 0
                : Duration.between(upTo, clock.instant()).toMillis() / 1000.0;
    }
}
