package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.analytics.facts.Moment.Step;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.ticket.ClockFold;
import com.flashafrica.support.ticketing.ticket.ClockLog;
import com.flashafrica.support.ticketing.ticket.Progress;
import com.flashafrica.support.ticketing.ticket.ProgressFold;
import com.flashafrica.support.ticketing.ticket.TicketEventFold;
import com.flashafrica.support.ticketing.ticket.TriageFold;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event means for a ticket's numbers. */
public final class FactsFold implements TicketEventFold<TicketFacts> {
    @Override
    public TicketFacts begin(TicketOpened opened, Recorded<TicketEvent> event) {
        Progress progress = ProgressFold.begin();
        return new TicketFacts(
                event.stream(),
                event.position(),
                opened.channel(),
                opened.tier(),
                event.occurredAt(),
                TriageFold.begin(opened),
                progress,
                null,
                List.of(moment(event, Step.OPENED, progress)),
                Handling.NONE,
                ClockFold.begin(event.occurredAt()),
                List.of());
    }

    @Override
    public TicketFacts goOn(TicketFacts facts, Recorded<TicketEvent> event) {
        Progress progress =
                ProgressFold.evolve(facts.progress(), event.payload(), event.occurredAt());
        ClockLog clocks = ClockFold.evolve(facts.clocks(), event);
        return new TicketFacts(
                facts.id(),
                event.position(),
                facts.channel(),
                facts.tier(),
                facts.openedAt(),
                TriageFold.evolve(facts.triage(), event.payload()),
                progress,
                resolver(facts, event.payload()),
                moments(facts.moments(), event, progress),
                HandlingFold.evolve(facts.handling(), event),
                clocks,
                clocks.equals(facts.clocks())
                        ? facts.promises()
                        : Promise.of(clocks, facts.openedAt()));
    }

    private static @Nullable PersonId resolver(TicketFacts facts, TicketEvent event) {
        return event instanceof TicketResolved resolved ? resolved.by() : facts.resolver();
    }

    private static List<Moment> moments(
            List<Moment> moments, Recorded<TicketEvent> event, Progress progress) {
        Step step = step(event.payload());
        if (step == null) {
            return moments;
        }
        return Stream.concat(moments.stream(), Stream.of(moment(event, step, progress))).toList();
    }

    private static Moment moment(Recorded<TicketEvent> event, Step step, Progress progress) {
        return new Moment(event.occurredAt(), event.position(), step, progress.status());
    }

    private static @Nullable Step step(TicketEvent event) {
        return switch (event) {
            case TicketResolved _ -> Step.RESOLVED;
            case TicketReopened _ -> Step.REOPENED;
            case TicketClosed _ -> Step.CLOSED;
            case TicketStarted _, TicketWaiting _, TicketResumed _ -> Step.MOVED;
            case TicketMerged _, TicketMergeCancelled _ -> Step.MOVED;
            default -> null;
        };
    }
}
