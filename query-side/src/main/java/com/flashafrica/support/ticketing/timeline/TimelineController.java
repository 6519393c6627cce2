package com.flashafrica.support.ticketing.timeline;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.sight.EventSight;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Cursors;
import com.flashafrica.support.platform.web.Problem;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Everything that happened to a ticket, in order: its stream in the ledger. */
@RestController
class TimelineController {
    private final TicketHistory history;
    private final ReadYourWrites reads;
    private final OffLoop offLoop;
    private final Cursors cursors;
    private final PastReads pastReads;

    TimelineController(
            TicketHistory history,
            ReadYourWrites reads,
            OffLoop offLoop,
            Cursors cursors,
            PastReads pastReads) {
        this.history = history;
        this.reads = reads;
        this.offLoop = offLoop;
        this.cursors = cursors;
        this.pastReads = pastReads;
    }

    /**
     * A timeline goes on after the version of the last entry.
     *
     * @param past what was asked for of the past, and {@code asOf} the position found for it
     */
    private record Place(String timeline, long version, String past, @Nullable Long asOf) {
        Place after(FeedEvent last, Cut cut) {
            Long settled = cut.equals(Cut.NONE) ? null : cut.position();
            return new Place(timeline, last.stored().version(), past, settled);
        }
    }

    @AtAnyTime
    @Paged
    @MayWait
    @GetMapping("/api/v1/tickets/{id}/timeline")
    Mono<Listing<TimelineEntry>> timeline(@PathVariable String id, ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        int limit = parameters.limit();
        String cursor = parameters.text("cursor");
        AsOf asOf = AsOf.of(parameters);
        parameters.check();
        Caller caller = Caller.of(exchange);
        Place start = new Place(id, 0, asOf.toString(), null);
        Place place = cursor == null ? start : place(start, cursor);
        return cut(exchange, asOf, place)
                .flatMap(cut ->
                        offLoop.call(() -> page(place, limit, cut, EventSight.ofTicket(caller))));
    }

    private Mono<Cut> cut(ServerWebExchange exchange, AsOf asOf, Place place) {
        return asOf.isNow()
                ? reads.ofLedger(exchange).thenReturn(Cut.NONE)
                : pastReads.of(exchange, asOf, place.asOf());
    }

    private Place place(Place start, String cursor) {
        Place place = cursors.decode(cursor, Place.class);
        if (!place.timeline().equals(start.timeline()) || !place.past().equals(start.past())) {
            throw Problem.badParameter("cursor", "is the cursor of another timeline").exception();
        }
        return place;
    }

    /** A page may show less than was asked for, and go on all the same. */
    private Listing<TimelineEntry> page(
            Place place, int limit, Cut cut, Predicate<FeedEvent> shown) {
        String ticket = place.timeline();
        history.mustExist(ticket, cut);
        List<FeedEvent> found = history.after(ticket, place.version(), limit + 1, cut);
        boolean goesOn = found.size() > limit;
        List<FeedEvent> events = goesOn ? found.subList(0, limit) : found;
        return new Listing<>(
                events.stream().filter(shown).map(TimelineEntry::of).toList(),
                goesOn ? cursors.encode(place.after(events.getLast(), cut)) : null);
    }
}
