package com.flashafrica.support.notification.domain;

import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of a ticket as notices speak of: the fold of its events. */
record NoticedTicket(Priority priority, Level level, TicketClocks clocks) {

    /** Null of an empty story. */
    static @Nullable NoticedTicket of(List<Told> story) {
        NoticedTicket ticket = null;
        for (Told told : story) {
            ticket =
                    told.event() instanceof TicketOpened opened
                            ? opened(opened, told.at())
                            : after(ticket, told);
        }
        return ticket;
    }

    private static NoticedTicket opened(TicketOpened opened, Instant at) {
        return new NoticedTicket(opened.priority(), Level.L1, TicketClocks.of(opened, at));
    }

    private static NoticedTicket after(@Nullable NoticedTicket before, Told told) {
        if (before == null) {
            throw new IllegalStateException("a ticket's history begins with its opening");
        }
        TicketClocks clocks = before.clocks.after(told.event(), told.at(), told.role());
        return switch (told.event()) {
            case TicketPrioritised prioritised ->
                    new NoticedTicket(prioritised.priority(), before.level, clocks);
            case TicketEscalated escalated ->
                    new NoticedTicket(before.priority, escalated.to(), clocks);
            default -> new NoticedTicket(before.priority, before.level, clocks);
        };
    }
}
