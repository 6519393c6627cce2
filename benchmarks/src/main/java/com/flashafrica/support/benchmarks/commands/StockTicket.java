package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.domain.Decision;
import com.flashafrica.support.ticketing.domain.TicketDecider;
import com.flashafrica.support.ticketing.domain.TicketEvolution;
import com.flashafrica.support.ticketing.domain.TicketState;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** The same ticket, decided by the same code, as one writes it on stock Axon. */
class StockTicket {
    private @Nullable TicketState state;

    StockTicket() {}

    @CommandHandler
    StockTicket(OpenTicket command, Clock clock) {
        decide(command, clock);
    }

    @CommandHandler
    void handle(ReplyToTicket command, Clock clock) {
        decide(command, clock);
    }

    @AggregateIdentifier
    @Nullable String id() {
        return state == null ? null : state.id().value();
    }

    private void decide(TicketCommand command, Clock clock) {
        switch (TicketDecider.decide(command, state, clock.instant(), SlaRules.SHIPPED)) {
            case Decision.Accepted(var events) ->
                    events.forEach(occurred -> AggregateLifecycle.apply(occurred.event()));
            case Decision.Rejected(var rejection) ->
                    throw new IllegalStateException(rejection.detail());
        }
    }

    @EventSourcingHandler
    void on(TicketEvent event, @Timestamp Instant at) {
        state = TicketEvolution.evolve(state, event, at, ActorRole.AGENT);
    }
}
