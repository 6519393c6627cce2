package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whose tickets are: what belongs to a ticket belongs to its requester. Blocks. */
@Component
class TicketOwners {
    private static final String TICKET = "ticket-";

    private final LedgerReader ledger;
    private final EventCodec codec;

    TicketOwners(LedgerReader ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 404 when there is no such
     *     ticket
     */
    PersonId of(String ticket) {
        if (!ticket.startsWith(TICKET)) {
            throw notFound();
        }
        return ledger.stream(ticket, 0, 1).stream()
                .findFirst()
                .map(first -> codec.decode(first, TicketOpened.class).payload().requester())
                .orElseThrow(TicketOwners::notFound);
    }

    /** Fails as {@link #of} does. */
    void mustKnow(String ticket) {
        PersonId _ = of(ticket);
    }

    private static RuntimeException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "ticket-not-found", "Ticket not found")
                .detail("There is no such ticket.")
                .exception();
    }
}
