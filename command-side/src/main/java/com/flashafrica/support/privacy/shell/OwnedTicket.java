package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose a ticket is, and since when nothing is expected of it any more.
 *
 * @param closedAt null while it is not over
 */
record OwnedTicket(
        String ticket, PersonId requester, @Nullable String category, @Nullable Instant closedAt) {
    /** The only events that change any of it. */
    static final Set<Class<? extends TicketEvent>> EVENTS =
            Set.of(
                    TicketOpened.class,
                    TicketCategorised.class,
                    TicketClosed.class,
                    TicketReopened.class,
                    TicketMerged.class,
                    TicketMergeCancelled.class);

    /**
     * @param before null before the ticket was opened
     */
    static OwnedTicket after(
            @Nullable OwnedTicket before, String ticket, TicketEvent event, Instant at) {
        if (event instanceof TicketOpened opened) {
            return new OwnedTicket(ticket, opened.requester(), opened.category(), null);
        }
        if (before == null) {
            throw new IllegalStateException("a ticket's history begins with its opening");
        }
        return switch (event) {
            case TicketCategorised(var category) ->
                    new OwnedTicket(ticket, before.requester, category, before.closedAt);
            case TicketClosed _, TicketMerged _ -> before.closed(at);
            case TicketReopened _, TicketMergeCancelled _ -> before.closed(null);
            default -> before;
        };
    }

    private OwnedTicket closed(@Nullable Instant at) {
        return new OwnedTicket(ticket, requester, category, at);
    }
}
