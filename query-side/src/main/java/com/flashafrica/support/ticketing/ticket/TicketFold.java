package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Link;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Request;
import com.flashafrica.support.ticketing.ticket.TicketDocument.Satisfaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What each event means for the page of a ticket. */
public final class TicketFold implements TicketEventFold<TicketDocument> {
    @Override
    public TicketDocument goOn(TicketDocument before, Recorded<TicketEvent> event) {
        TicketEvent payload = event.payload();
        Instant at = event.occurredAt();
        TicketDocument after =
                switch (payload) {
                    case TicketRated rating -> before.withSatisfaction(satisfaction(rating, at));
                    case TicketAbsorbed other ->
                            before.withAbsorbed(and(before.absorbed(), other.from()));
                    case TicketLinked link ->
                            before.withLinks(and(before.links(), new Link(link.to(), link.kind())));
                    default ->
                            before.with(
                                    TriageFold.evolve(before.triage(), payload),
                                    ProgressFold.evolve(before.progress(), payload, at));
                };
        long etag = payload.automatic() ? before.etag() : event.version();
        ClockLog clocks = ClockFold.evolve(before.clocks(), event);
        return after.at(event.position(), event.version(), etag, at, clocks);
    }

    @Override
    public TicketDocument begin(TicketOpened opened, Recorded<TicketEvent> event) {
        return new TicketDocument(
                event.stream(),
                event.position(),
                event.position(),
                event.version(),
                event.version(),
                request(opened),
                event.occurredAt(),
                event.occurredAt(),
                TriageFold.begin(opened),
                ProgressFold.begin(),
                ClockFold.begin(event.occurredAt()),
                null,
                List.of(),
                List.of());
    }

    private static Request request(TicketOpened opened) {
        return new Request(
                opened.subject(),
                opened.description(),
                opened.channel(),
                opened.language(),
                opened.requester(),
                opened.tier(),
                opened.reference(),
                opened.follows(),
                opened.format());
    }

    private static Satisfaction satisfaction(TicketRated rating, Instant at) {
        return new Satisfaction(rating.score(), rating.comment(), at, rating.resolution());
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().toList();
    }
}
