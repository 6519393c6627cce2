package com.flashafrica.support.platform.events;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.platform.access.Audited;
import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.FeedSettings;
import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.feed.LiveStream;
import com.flashafrica.support.platform.feed.Message;
import com.flashafrica.support.platform.feed.StreamStart;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.Resumable;
import com.flashafrica.support.platform.reading.StreamAnswer;
import com.flashafrica.support.platform.sight.EventSight;
import com.flashafrica.support.platform.web.Caller;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every event of the ledger as it is recorded, as CloudEvents. */
@RestController
class EventStreamController {
    private final LedgerFeed ledger;
    private final EventCodec codec;
    private final CloudEvents cloudEvents;
    private final LiveStream stream;
    private final OffLoop offLoop;
    private final FeedSettings settings;
    private final EventSight sight;

    EventStreamController(
            LedgerFeed ledger,
            EventCodec codec,
            CloudEvents cloudEvents,
            LiveStream stream,
            OffLoop offLoop,
            FeedSettings settings,
            EventSight sight) {
        this.ledger = ledger;
        this.codec = codec;
        this.cloudEvents = cloudEvents;
        this.stream = stream;
        this.offLoop = offLoop;
        this.settings = settings;
        this.sight = sight;
    }

    /** From the head, unless the reader says where it stopped. */
    @Chosen
    @Resumable
    @Audited(AccessKind.EXPORT)
    @GetMapping(value = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(ServerWebExchange exchange) {
        EventsRequest request = EventsRequest.of(exchange, codec.types());
        Predicate<FeedEvent> shown = request.and(sight.of(Caller.of(exchange)));
        return stream.open(
                exchange,
                offLoop.call(ledger::ledgerHead)
                        .map(head -> StreamStart.of(request.after(), head, settings.replayEvents()))
                        .flatMap(start ->
                                StreamAnswer.events(
                                        exchange, start, messages(start, request, shown))));
    }

    private Flux<ServerSentEvent<String>> messages(
            StreamStart start, EventsRequest request, Predicate<FeedEvent> shown) {
        return stream.of(
                start,
                ledger.between(start.after(), request.until()),
                FeedEvent::position,
                event -> message(event, shown));
    }

    private @Nullable Message message(FeedEvent event, Predicate<FeedEvent> shown) {
        return shown.test(event) ? new Message(event.type(), cloudEvents.json(event)) : null;
    }
}
