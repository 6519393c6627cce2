package com.flashafrica.support.platform.events;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.platform.access.Audited;
import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.reading.Resumable;
import com.flashafrica.support.platform.reading.StreamAnswer;
import com.flashafrica.support.platform.sight.EventSight;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The ledger's events as CloudEvents, one a line, from its beginning unless it is said where. Ends
 * at the head as it was when it was asked, or goes on for ever. A reader that stops reading stops
 * the reading of the ledger; nothing is kept for it.
 */
@RestController
class EventExportController {
    /** Lines that are written together when there is no hurry. */
    private static final int LINES = 64;

    private final LedgerFeed ledger;
    private final EventCodec codec;
    private final CloudEvents cloudEvents;
    private final ReadYourWrites reads;
    private final EventSight sight;

    EventExportController(
            LedgerFeed ledger,
            EventCodec codec,
            CloudEvents cloudEvents,
            ReadYourWrites reads,
            EventSight sight) {
        this.ledger = ledger;
        this.codec = codec;
        this.cloudEvents = cloudEvents;
        this.reads = reads;
        this.sight = sight;
    }

    @Chosen
    @Resumable
    @MayWait
    @Audited(AccessKind.EXPORT)
    @GetMapping(value = "/api/v1/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> export(ServerWebExchange exchange) {
        EventsRequest request = EventsRequest.of(exchange, codec.types());
        Predicate<FeedEvent> shown = request.and(sight.of(Caller.of(exchange)));
        return reads.ofLedger(exchange)
                .flatMap(head ->
                        StreamAnswer.json(
                                exchange,
                                MediaType.APPLICATION_NDJSON,
                                chunks(request, shown, head)));
    }

    private Flux<String> chunks(EventsRequest request, Predicate<FeedEvent> shown, long head) {
        long after = request.after() == null ? 0 : request.after();
        if (after > head) {
            throw Problem.badParameter("after", "is beyond the head, which is " + head).exception();
        }
        long end = request.follow() ? request.until() : Math.min(request.until(), head);
        Flux<FeedEvent> events = ledger.between(after, end).filter(shown);
        return request.follow()
                ? Flux.concat(Mono.just(""), events.map(cloudEvents::line))
                : events.buffer(LINES).map(this::lines);
    }

    private String lines(List<FeedEvent> events) {
        return events.stream().map(cloudEvents::line).collect(Collectors.joining());
    }
}
