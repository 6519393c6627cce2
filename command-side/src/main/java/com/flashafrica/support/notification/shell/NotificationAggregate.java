package com.flashafrica.support.notification.shell;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.flashafrica.support.notification.NotificationCommand;
import com.flashafrica.support.notification.NotificationCommand.RequestNotification;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.domain.NotificationDecider;
import com.flashafrica.support.notification.domain.NotificationDecision;
import com.flashafrica.support.notification.domain.NotificationState;
import com.flashafrica.support.platform.axon.Answer;
import com.flashafrica.support.platform.axon.OccurredAt;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A notification as Axon loads and keeps it. Decides nothing itself. */
class NotificationAggregate {
    private @Nullable NotificationState state;

    @AggregateIdentifier
    @Nullable String id() {
        return state == null ? null : state.id().value();
    }

    @CommandHandler
    @CreationPolicy(ALWAYS)
    Answer request(RequestNotification command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(NotificationCommand command, Clock clock) {
        return decide(command, clock);
    }

    private Answer decide(NotificationCommand command, Clock clock) {
        return switch (NotificationDecider.decide(command, state)) {
            case NotificationDecision.Rejected(var rejection) ->
                    new Answer.Rejected(version(), rejection);
            case NotificationDecision.Accepted(var event) -> {
                AggregateLifecycle.apply(event, OccurredAt.metadata(now(clock)));
                yield new Answer.Accepted(version(), version(), true);
            }
        };
    }

    @EventSourcingHandler
    void on(NotificationEvent event, EventMessage<?> message) {
        state = NotificationDecider.evolve(state, event, OccurredAt.of(message));
    }

    /** Not before the notification's last event, and no finer than the ledger keeps time. */
    private Instant now(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return state != null && now.isBefore(state.lastAt()) ? state.lastAt() : now;
    }

    private long version() {
        return state == null ? 0 : state.version();
    }
}
