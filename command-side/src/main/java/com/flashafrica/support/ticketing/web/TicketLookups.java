package com.flashafrica.support.ticketing.web;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.identity.Refusals;
import com.flashafrica.support.platform.identity.TicketReach;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What answers need to know from the tickets' lookups. Blocks. */
@Component
class TicketLookups {
    private final LedgerReader ledger;
    private final EventCodec codec;
    private final TicketReach tickets;

    TicketLookups(LedgerReader ledger, EventCodec codec, TicketReach tickets) {
        this.ledger = ledger;
        this.codec = codec;
        this.tickets = tickets;
    }

    /** The position of the event that opened it: an append's events follow one another. */
    static long number(Done done) {
        return done.position() - done.version() + 1;
    }

    /** What the etag of an opening was: its version, less what the platform added to it. */
    long etag(String stream, long version) {
        return ledger.stream(stream, 0, (int) version).stream()
                .filter(event -> !codec.decode(event, TicketEvent.class).payload().automatic())
                .mapToLong(LedgerEvent::version)
                .max()
                .orElseThrow();
    }

    /** Who asked for it; empty when there is no such ticket. */
    Optional<PersonId> requester(TicketId ticket) {
        return tickets.requester(ticket.value()).map(PersonId::new);
    }

    /** Whether nobody has it, or just this one. */
    boolean isNobodys(TicketId ticket, Caller but) {
        return tickets.agent(ticket.value()).filter(agent -> !agent.equals(but.actor())).isEmpty();
    }

    TicketOpened opening(TicketId ticket) {
        var first = ledger.stream(ticket.value(), 0, 1).getFirst();
        return codec.decode(first, TicketOpened.class).payload();
    }

    /** The message recorded by the append that ended with that version. */
    MessageId message(Done done) {
        // At most one event follows a message: the ticket goes back to work.
        return ledger.stream(done.stream(), Math.max(0, done.version() - 2), 2).stream()
                .filter(event -> event.version() <= done.version())
                .map(event -> codec.decode(event, TicketEvent.class).payload())
                .<MessageId>mapMulti((event, found) -> {
                    if (event instanceof TicketReplied replied) {
                        found.accept(replied.message());
                    } else if (event instanceof TicketNoted noted) {
                        found.accept(noted.message());
                    }
                })
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("a message without its event"));
    }

    /**
     * Another ticket, that a command names beside its own.
     *
     * @throws com.flashafrica.support.platform.web.ProblemException 422 for the field when there is
     *     no such ticket; 403 when it is out of the caller's reach
     */
    TicketId existing(Caller caller, String field, String id) {
        TicketId ticket =
                TicketIds.read(id)
                        .filter(there -> ledger.version(there.value()) > 0)
                        .orElseThrow(() ->
                                Problem.unacceptable(field, "names no ticket there is")
                                        .exception());
        if (!tickets.mayWorkOn(caller, id)) {
            throw Refusals.forbidden();
        }
        return ticket;
    }
}
