package com.flashafrica.support.platform.axon;

import com.flashafrica.support.ledger.LedgerReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.OptionalLong;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * How far each policy has followed the ledger, told by the process that has it at the moment. One
 * that stands still waits for something: for the database, or for a build that knows the event it
 * has come to.
 */
final class PolicyMeters {
    private final Configuration axon;
    private final LedgerReader reader;

    PolicyMeters(Configuration axon, LedgerReader reader) {
        this.axon = axon;
        this.reader = reader;
    }

    void bind(MeterRegistry registry) {
        axon.eventProcessingConfiguration()
                .eventProcessors()
                .forEach((name, processor) -> {
                    if (processor instanceof StreamingEventProcessor policy) {
                        bind(name, policy, registry);
                    }
                });
    }

    private void bind(String name, StreamingEventProcessor policy, MeterRegistry registry) {
        Gauge.builder("support.policy.lag.events", policy, this::lag)
                .description("Events recorded that a policy has not seen yet")
                .tag("policy", name)
                .register(registry);
        Gauge.builder("support.policy.failing", policy, PolicyMeters::failing)
                .description("1 while a policy tries something again and again")
                .tag("policy", name)
                .register(registry);
    }

    /** Of nobody's interest, and no number, while another process has the policy. */
    private double lag(StreamingEventProcessor policy) {
        OptionalLong position =
                statuses(policy).stream()
                        .map(EventTrackerStatus::getCurrentPosition)
                        .flatMapToLong(OptionalLong::stream)
                        .min();
        return position.isEmpty() ? Double.NaN : Math.max(0, reader.head() - position.getAsLong());
    }

    private static double failing(StreamingEventProcessor policy) {
        return policy.isError()
                        || statuses(policy).stream().anyMatch(EventTrackerStatus::isErrorState)
                ? 1
                : 0;
    }

    private static Collection<EventTrackerStatus> statuses(StreamingEventProcessor policy) {
        return policy.processingStatus().values();
    }
}
