package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaDeadline;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's clocks and the one timer it should have: the fold of its events. Immutable.
 *
 * @param version of the last event folded
 * @param timer null when nothing will come due unless something happens
 */
public record TimedTicket(TicketClocks clocks, long version, @Nullable TicketTimer timer) {
    /**
     * @param at when it was opened
     */
    public static TimedTicket opened(TicketOpened event, Instant at) {
        // Nothing is promised yet: the terms are an event of their own.
        return new TimedTicket(TicketClocks.of(event, at), 1, null);
    }

    /**
     * @param event the one that follows
     * @param at when it happened
     * @param role in which capacity whoever caused it acted
     */
    public TimedTicket after(TicketEvent event, Instant at, ActorRole role) {
        TicketClocks next = clocks.after(event, at, role);
        boolean asBefore =
                next.history() == clocks.history() && next.imported() == clocks.imported();
        return new TimedTicket(
                next, version + 1, asBefore ? timer : timer(earliest(next), version + 1));
    }

    /** Deadlines come in order. */
    private static @Nullable Instant earliest(TicketClocks clocks) {
        List<SlaDeadline> deadlines = clocks.deadlines();
        return deadlines.isEmpty() ? null : deadlines.getFirst().firesAt();
    }

    private @Nullable TicketTimer timer(@Nullable Instant firesAt, long asker) {
        if (firesAt == null) {
            return null;
        }
        return timer != null && timer.firesAt().equals(firesAt)
                ? timer
                : new TicketTimer(asker, firesAt);
    }
}
