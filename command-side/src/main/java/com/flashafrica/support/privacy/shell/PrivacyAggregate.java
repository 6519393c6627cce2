package com.flashafrica.support.privacy.shell;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.flashafrica.support.platform.axon.Answer;
import com.flashafrica.support.platform.axon.OccurredAt;
import com.flashafrica.support.privacy.PrivacyCommand;
import com.flashafrica.support.privacy.PrivacyEvent;
import com.flashafrica.support.privacy.domain.PrivacyDecider;
import com.flashafrica.support.privacy.domain.PrivacyDecision;
import com.flashafrica.support.privacy.domain.PrivacyState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What became of a person, as Axon loads it. Decides nothing itself. */
class PrivacyAggregate {
    private @Nullable String stream;
    private @Nullable PrivacyState state;
    private long version;

    @AggregateIdentifier
    @Nullable String id() {
        return stream;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(PrivacyCommand command, Clock clock) {
        return switch (PrivacyDecider.decide(command, state)) {
            case PrivacyDecision.Rejected(var rejection) -> new Answer.Rejected(version, rejection);
            case PrivacyDecision.Accepted(var events) -> {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                MetaData at = OccurredAt.metadata(now);
                events.forEach(event -> AggregateLifecycle.apply(event, at));
                yield new Answer.Accepted(version, version, !events.isEmpty());
            }
        };
    }

    @EventSourcingHandler
    void on(PrivacyEvent event) {
        stream = PrivacyEvent.stream(event.person());
        state = PrivacyDecider.evolve(state, event);
        version++;
    }
}
