package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.ticket.TicketEventFold;
import com.flashafrica.support.ticketing.ticket.TriageFold;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What each event means for what a requester was asked and answered. */
public final class SatisfactionFold implements TicketEventFold<RatedTicket> {
    @Override
    public RatedTicket begin(TicketOpened opened, Recorded<TicketEvent> event) {
        return new RatedTicket(
                event.stream(),
                event.position(),
                event.position(),
                opened.channel(),
                opened.tier(),
                TriageFold.begin(opened),
                List.of());
    }

    @Override
    public RatedTicket goOn(RatedTicket ticket, Recorded<TicketEvent> event) {
        return new RatedTicket(
                ticket.id(),
                event.position(),
                ticket.number(),
                ticket.channel(),
                ticket.tier(),
                TriageFold.evolve(ticket.triage(), event.payload()),
                resolutions(ticket.resolutions(), event.payload(), event.occurredAt()));
    }

    private static List<Resolution> resolutions(
            List<Resolution> all, TicketEvent event, Instant at) {
        return switch (event) {
            case TicketResolved resolved ->
                    Stream.concat(
                                    all.stream(),
                                    Stream.of(Resolution.of(all.size() + 1, at, resolved.by())))
                            .toList();
            case TicketRatingAsked(var which, var _, var _) ->
                    changed(all, which, one -> one.asked(at));
            case TicketRatingReminded(var which) -> changed(all, which, one -> one.reminded(at));
            case TicketRatingDeclined(var which) -> changed(all, which, one -> one.declined(at));
            case TicketRated(var which, var score, var _, var comment) ->
                    changed(
                            all,
                            which,
                            one -> one.rated(new Resolution.Rating(score, comment, at)));
            default -> all;
        };
    }

    /** Imported histories may tell of a resolution that there was not. */
    private static List<Resolution> changed(
            List<Resolution> all, int which, UnaryOperator<Resolution> change) {
        return all.stream()
                .map(one -> one.resolution() == which ? change.apply(one) : one)
                .toList();
    }
}
