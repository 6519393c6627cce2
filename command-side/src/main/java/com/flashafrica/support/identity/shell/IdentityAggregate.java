package com.flashafrica.support.identity.shell;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.flashafrica.support.identity.IdentityCommand;
import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.identity.domain.IdentityDecider;
import com.flashafrica.support.identity.domain.IdentityDecision;
import com.flashafrica.support.identity.domain.IdentityState;
import com.flashafrica.support.platform.axon.Answer;
import com.flashafrica.support.platform.axon.OccurredAt;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An account or a key as Axon loads it. Decides nothing itself. */
class IdentityAggregate {
    private @Nullable String stream;
    private @Nullable IdentityState state;
    private long version;
    private Instant lastAt = Instant.MIN;

    @AggregateIdentifier
    @Nullable String id() {
        return stream;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(IdentityCommand command, Clock clock) {
        return switch (IdentityDecider.decide(command, state)) {
            case IdentityDecision.Rejected(var rejection) ->
                    new Answer.Rejected(version, rejection);
            case IdentityDecision.Accepted(var events) -> {
                MetaData at = OccurredAt.metadata(now(clock));
                events.forEach(event -> AggregateLifecycle.apply(event, at));
                yield new Answer.Accepted(version, version, !events.isEmpty());
            }
        };
    }

    @EventSourcingHandler
    void on(IdentityEvent event, EventMessage<?> message) {
        stream = event.stream();
        state = IdentityDecider.evolve(state, event);
        version++;
        lastAt = OccurredAt.of(message);
    }

    /** Not before the last event, and no finer than the ledger keeps time. */
    private Instant now(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(lastAt) ? lastAt : now;
    }
}
