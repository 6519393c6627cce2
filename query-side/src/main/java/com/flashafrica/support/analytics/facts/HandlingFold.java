package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;

/** What each event means for how a ticket was handled. */
final class HandlingFold {
    private HandlingFold() {}

    static Handling evolve(Handling handling, Recorded<TicketEvent> event) {
        return switch (event.payload()) {
            case TicketReplied reply when reply.author() == Author.AGENT ->
                    handling.reply(event.position());
            case TicketReplied _ -> handling.message();
            case TicketEscalated escalated ->
                    handling.escalated(
                            new Escalation(
                                    event.occurredAt(),
                                    event.position(),
                                    escalated.to(),
                                    escalated.automatic()));
            case TicketAssigned(var agent, var group) ->
                    agent == null && group == null
                            ? handling
                            : handling.assigned(
                                    new Holder(agent, group), event.occurredAt(), event.position());
            default -> handling;
        };
    }
}
