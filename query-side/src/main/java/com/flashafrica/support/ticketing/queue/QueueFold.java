package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.ticket.ClockFold;
import com.flashafrica.support.ticketing.ticket.ClockLog;
import com.flashafrica.support.ticketing.ticket.ProgressFold;
import com.flashafrica.support.ticketing.ticket.TicketEventFold;
import com.flashafrica.support.ticketing.ticket.Triage;
import com.flashafrica.support.ticketing.ticket.TriageFold;

/** What each event means for a ticket's row in the list. */
public final class QueueFold implements TicketEventFold<QueueDocument> {
    @Override
    public QueueDocument begin(TicketOpened opened, Recorded<TicketEvent> event) {
        return new QueueDocument(
                event.stream(),
                event.position(),
                event.position(),
                event.version(),
                opened.subject(),
                opened.channel(),
                opened.language(),
                opened.requester(),
                opened.tier(),
                event.occurredAt(),
                event.occurredAt(),
                urgency(opened.priority()),
                TriageFold.begin(opened),
                ProgressFold.begin(),
                Due.NOTHING,
                ClockFold.begin(event.occurredAt()));
    }

    @Override
    public QueueDocument goOn(QueueDocument row, Recorded<TicketEvent> event) {
        Triage triage = TriageFold.evolve(row.triage(), event.payload());
        ClockLog clocks = ClockFold.evolve(row.clocks(), event);
        return new QueueDocument(
                row.id(),
                event.position(),
                row.number(),
                event.version(),
                row.subject(),
                row.channel(),
                row.language(),
                row.requester(),
                row.tier(),
                row.openedAt(),
                event.occurredAt(),
                urgency(triage.priority()),
                triage,
                ProgressFold.evolve(row.progress(), event.payload(), event.occurredAt()),
                clocks.equals(row.clocks()) ? row.due() : Due.of(clocks, event.occurredAt()),
                clocks);
    }

    private static int urgency(Priority priority) {
        return switch (priority) {
            case LOW -> 0;
            case NORMAL -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }
}
