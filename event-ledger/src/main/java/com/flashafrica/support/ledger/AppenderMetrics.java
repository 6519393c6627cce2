package com.flashafrica.support.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How the appender is doing. */
final class AppenderMetrics {
    private final Timer latency;
    private final DistributionSummary batch;
    private final Counter retries;
    private final AtomicLong head = new AtomicLong();

    AppenderMetrics(MeterRegistry meters, AppendQueue queue) {
        this.latency =
                Timer.builder("ledger.append")
                        .description("From handing over an append to its answer")
                        .register(meters);
        this.batch =
                DistributionSummary.builder("ledger.batch")
                        .description("Events written by one commit")
                        .baseUnit("events")
                        .register(meters);
        this.retries =
                Counter.builder("ledger.retries")
                        .description("Batches tried again because the database did not answer")
                        .register(meters);
        Gauge.builder("ledger.queue", queue, AppendQueue::size)
                .description("Appends that wait")
                .baseUnit("appends")
                .register(meters);
        Gauge.builder("ledger.head", head, AtomicLong::get)
                .description("Position of the newest event as this appender last saw it")
                .register(meters);
    }

    void written(int events, long position) {
        if (events > 0) {
            batch.record(events);
        }
        head.set(position);
    }

    void answered(PendingAppend pending) {
        latency.record(pending.ageNanos(), TimeUnit.NANOSECONDS);
    }

    void retried() {
        retries.increment();
    }
}
