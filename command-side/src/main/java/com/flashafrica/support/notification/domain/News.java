package com.flashafrica.support.notification.domain;

import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to say of an event: a miss by its own time, anything else by the clocks. */
record News(Told told, NoticedTicket ticket, long number) {
    TicketNews said() {
        return switch (told.event()) {
            case SlaClockWarned(var kind, var which, var _) ->
                    said(kind, clock(kind, which).map(SlaClock::dueAt).orElse(null));
            case FirstResponseMissed(var due) -> said(ClockKind.FIRST_RESPONSE, due);
            case NextResponseMissed(var _, var due) -> said(ClockKind.NEXT_RESPONSE, due);
            case ResolutionMissed(var due) -> said(ClockKind.RESOLUTION, due);
            default ->
                    clock(ClockKind.RESOLUTION, 1)
                            .map(clock -> said(clock.kind(), clock.dueAt()))
                            .orElseGet(() -> said(null, null));
        };
    }

    private TicketNews said(@Nullable ClockKind clock, @Nullable Instant due) {
        Level from = told.event() instanceof TicketEscalated escalated ? escalated.from() : null;
        return new TicketNews(
                number, ticket.priority(), ticket.level(), from, told.at(), clock, due);
    }

    /** Once a ticket has reopened there are two of its resolution; the second goes on. */
    private Optional<SlaClock> clock(ClockKind kind, int which) {
        return ticket.clocks().at(told.at()).stream()
                .filter(clock -> clock.kind() == kind && clock.number() == which)
                .reduce((_, later) -> later);
    }
}
