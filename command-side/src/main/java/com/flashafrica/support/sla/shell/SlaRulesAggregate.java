package com.flashafrica.support.sla.shell;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.flashafrica.support.kernel.NotThere;
import com.flashafrica.support.platform.axon.Answer;
import com.flashafrica.support.platform.axon.CommandMetadata;
import com.flashafrica.support.platform.axon.OccurredAt;
import com.flashafrica.support.sla.SlaCommand;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.domain.RuleVersion;
import com.flashafrica.support.sla.domain.RulesDecider;
import com.flashafrica.support.sla.domain.RulesDecision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All calendars and policies as Axon loads and keeps them. Decides nothing itself. Before anybody
 * changed anything they are as shipped, and there is no event.
 */
class SlaRulesAggregate {
    private SlaRules rules = SlaRules.SHIPPED;
    private long version;
    private Instant lastAt = Instant.MIN;

    @AggregateIdentifier
    @Nullable String id() {
        return version == 0 ? null : SlaRules.STREAM;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(
            SlaCommand command,
            @MetaDataValue(CommandMetadata.IF_MATCH) @Nullable Long ifMatch,
            Clock clock) {
        RulesDecision decision = RulesDecider.decide(command, rules);
        long etag = RuleVersion.of(command, rules);
        if (ifMatch != null && ifMatch != etag && !isAboutNothing(decision)) {
            return new Answer.Stale(version, etag);
        }
        return switch (decision) {
            case RulesDecision.Rejected(var rejection) -> new Answer.Rejected(version, rejection);
            case RulesDecision.Accepted(var events) -> {
                MetaData at = OccurredAt.metadata(now(clock));
                events.forEach(event -> AggregateLifecycle.apply(event, at));
                yield new Answer.Accepted(
                        version, RuleVersion.of(command, rules), !events.isEmpty());
            }
        };
    }

    @EventSourcingHandler
    void on(SlaEvent event, EventMessage<?> message) {
        rules = rules.after(event);
        version++;
        lastAt = OccurredAt.of(message);
    }

    /** That a rule is not there is said before that it has another version than was seen. */
    private static boolean isAboutNothing(RulesDecision decision) {
        return decision instanceof RulesDecision.Rejected(var rejection)
                && rejection instanceof NotThere;
    }

    /** Not before the last event, and no finer than the ledger keeps time. */
    private Instant now(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(lastAt) ? lastAt : now;
    }
}
