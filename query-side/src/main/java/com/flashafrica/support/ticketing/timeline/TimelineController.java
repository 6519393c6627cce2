package com.flashafrica.support.ticketing.timeline;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Cursors;
import com.flashafrica.support.platform.web.Problem;
import java.util.List;
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

    TimelineController(
            TicketHistory history, ReadYourWrites reads, OffLoop offLoop, Cursors cursors) {
        this.history = history;
        this.reads = reads;
        this.offLoop = offLoop;
        this.cursors = cursors;
    }

    /** A timeline goes on after the version of the last entry. */
    private record Place(String timeline, long version) {}

    @Paged
    @MayWait
    @GetMapping("/api/v1/tickets/{id}/timeline")
    Mono<Listing<TimelineEntry>> timeline(@PathVariable String id, ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        int limit = parameters.limit();
        String cursor = parameters.text("cursor");
        parameters.check();
        long after = version(id, cursor);
        return reads.ofLedger(exchange).then(offLoop.call(() -> page(id, after, limit)));
    }

    private long version(String ticket, @Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        Place place = cursors.decode(cursor, Place.class);
        if (!place.timeline().equals(ticket)) {
            throw Problem.badParameter("cursor", "is the cursor of another ticket's timeline")
                    .exception();
        }
        return place.version();
    }

    private Listing<TimelineEntry> page(String ticket, long after, int limit) {
        history.mustExist(ticket);
        List<FeedEvent> found = history.after(ticket, after, limit + 1);
        boolean goesOn = found.size() > limit;
        List<FeedEvent> events = goesOn ? found.subList(0, limit) : found;
        return new Listing<>(
                events.stream().map(TimelineEntry::of).toList(),
                goesOn
                        ? cursors.encode(new Place(ticket, events.getLast().stored().version()))
                        : null);
    }
}
