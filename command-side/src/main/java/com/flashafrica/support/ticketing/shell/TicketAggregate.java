package com.flashafrica.support.ticketing.shell;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.flashafrica.support.platform.axon.Answer;
import com.flashafrica.support.platform.axon.CommandMetadata;
import com.flashafrica.support.platform.axon.OccurredAt;
import com.flashafrica.support.sla.RuleBook;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketRejection;
import com.flashafrica.support.ticketing.domain.Decision;
import com.flashafrica.support.ticketing.domain.Occurred;
import com.flashafrica.support.ticketing.domain.TicketDecider;
import com.flashafrica.support.ticketing.domain.TicketEvolution;
import com.flashafrica.support.ticketing.domain.TicketState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A ticket as Axon loads and keeps it. Decides nothing itself. */
class TicketAggregate {
    private @Nullable TicketState state;

    @AggregateIdentifier
    @Nullable String id() {
        return state == null ? null : state.id().value();
    }

    /** An opening needs no history. Should the id be taken, the ledger refuses version 1. */
    @CommandHandler
    @CreationPolicy(ALWAYS)
    Answer open(OpenTicket command, Clock clock, LedgerTickets tickets, RuleBook rules) {
        return decide(command, clock, tickets, rules);
    }

    /** Everything else, on a ticket or on none: whether that is wrong is for the domain to say. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(
            TicketCommand command,
            @MetaDataValue(CommandMetadata.IF_MATCH) @Nullable Long ifMatch,
            Clock clock,
            LedgerTickets tickets,
            RuleBook rules) {
        if (ifMatch != null && state != null && ifMatch != state.etag()) {
            return new Answer.Stale(state.version(), state.etag());
        }
        return decide(command, clock, tickets, rules);
    }

    private Answer decide(
            TicketCommand command, Clock clock, LedgerTickets tickets, RuleBook rules) {
        TicketRejection others = tickets.refusedForOthers(command);
        if (others != null) {
            return new Answer.Rejected(version(), others);
        }
        return switch (TicketDecider.decide(command, state, now(clock), rules.current())) {
            case Decision.Rejected(var rejection) -> new Answer.Rejected(version(), rejection);
            case Decision.Accepted(var events) -> {
                events.forEach(TicketAggregate::record);
                yield new Answer.Accepted(version(), etag(), !events.isEmpty());
            }
        };
    }

    private static void record(Occurred occurred) {
        AggregateLifecycle.apply(occurred.event(), OccurredMetadata.of(occurred));
    }

    @EventSourcingHandler
    void on(TicketEvent event, EventMessage<?> message) {
        state =
                TicketEvolution.evolve(
                        state, event, OccurredAt.of(message), OccurredMetadata.role(message));
    }

    /** Not before the ticket's last event, and no finer than the ledger keeps time. */
    private Instant now(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return state != null && now.isBefore(state.stamp().lastAt()) ? state.stamp().lastAt() : now;
    }

    private long version() {
        return state == null ? 0 : state.version();
    }

    private long etag() {
        return state == null ? 0 : state.etag();
    }
}
