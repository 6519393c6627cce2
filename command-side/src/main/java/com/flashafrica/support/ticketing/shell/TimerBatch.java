package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.platform.axon.OccurredAt;
import com.flashafrica.support.platform.timer.LatestTimer;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.domain.TicketTimer;
import com.flashafrica.support.ticketing.domain.TimedTicket;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** What a batch of events does to the timers of its tickets. */
final class TimerBatch {
    private final LedgerTickets tickets;
    private final Function<TicketId, @Nullable TimedTicket> kept;
    private final Map<TicketId, TimedTicket> after = new LinkedHashMap<>();

    /**
     * @param kept tickets as they were after earlier batches, as far as anybody knows
     */
    TimerBatch(LedgerTickets tickets, Function<TicketId, @Nullable TimedTicket> kept) {
        this.tickets = tickets;
        this.kept = kept;
    }

    /** A ticket read from the ledger may be ahead of its events, which are no news then. */
    void follow(TicketId ticket, TicketEvent event, EventMessage<?> message, long version) {
        TimedTicket known = after.containsKey(ticket) ? after.get(ticket) : kept.apply(ticket);
        if (known == null || version > known.version()) {
            after.put(ticket, next(known, ticket, event, message, version));
        }
    }

    private TimedTicket next(
            @Nullable TimedTicket known,
            TicketId ticket,
            TicketEvent event,
            EventMessage<?> message,
            long version) {
        Instant at = OccurredAt.of(message);
        if (event instanceof TicketOpened opened) {
            return TimedTicket.opened(opened, at);
        }
        return known != null && version == known.version() + 1
                ? known.after(event, at, OccurredMetadata.role(message))
                : tickets.timed(ticket);
    }

    /**
     * The timers that are not as they were before. What seems overdue is looked up first: while
     * history is read again, it mostly is over.
     */
    List<LatestTimer> timersToSet(Instant now) {
        after.replaceAll((ticket, timed) -> isOverdue(timed, now) ? tickets.timed(ticket) : timed);
        return after.entrySet().stream()
                .filter(entry -> isNews(entry.getKey(), entry.getValue()))
                .map(entry -> timer(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The tickets as they are after the batch. */
    Map<TicketId, TimedTicket> after() {
        return after;
    }

    private boolean isNews(TicketId ticket, TimedTicket timed) {
        TimedTicket before = kept.apply(ticket);
        return before == null || !Objects.equals(before.timer(), timed.timer());
    }

    private static boolean isOverdue(TimedTicket timed, Instant now) {
        return timed.timer() != null && !timed.timer().firesAt().isAfter(now);
    }

    private static LatestTimer timer(TicketId ticket, TimedTicket timed) {
        TicketTimer timer = timed.timer();
        return timer == null
                ? new LatestTimer(ticket.value(), 0, null)
                : new LatestTimer(ticket.value(), timer.version(), timer.firesAt());
    }
}
