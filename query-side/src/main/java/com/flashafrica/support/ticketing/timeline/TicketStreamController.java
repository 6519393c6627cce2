package com.flashafrica.support.ticketing.timeline;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.feed.LiveStream;
import com.flashafrica.support.platform.feed.Message;
import com.flashafrica.support.platform.feed.StreamStart;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.Resumable;
import com.flashafrica.support.platform.reading.StreamAnswer;
import com.flashafrica.support.platform.reading.StreamCursor;
import com.flashafrica.support.platform.sight.EventSight;
import com.flashafrica.support.platform.web.Caller;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a ticket, as it happens. */
@RestController
class TicketStreamController {
    private final TicketHistory history;
    private final LedgerFeed ledger;
    private final LiveStream stream;
    private final OffLoop offLoop;
    private final JsonMapper json;

    TicketStreamController(
            TicketHistory history,
            LedgerFeed ledger,
            LiveStream stream,
            OffLoop offLoop,
            JsonMapper json) {
        this.history = history;
        this.ledger = ledger;
        this.stream = stream;
        this.offLoop = offLoop;
        this.json = json;
    }

    /** Any past cursor is served: a ticket's own events are found without reading the others. */
    @Resumable
    @GetMapping(value = "/api/v1/tickets/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(@PathVariable String id, ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        Long cursor = StreamCursor.of(exchange, parameters);
        parameters.check();
        Predicate<FeedEvent> shown = EventSight.ofTicket(Caller.of(exchange));
        return stream.open(
                exchange,
                offLoop.call(() -> start(id, cursor))
                        .flatMap(start ->
                                StreamAnswer.events(exchange, start, messages(id, start, shown))));
    }

    private StreamStart start(String ticket, @Nullable Long cursor) {
        history.mustExist(ticket, Cut.NONE);
        return StreamStart.of(cursor, ledger.ledgerHead(), Long.MAX_VALUE);
    }

    private Flux<ServerSentEvent<String>> messages(
            String ticket, StreamStart start, Predicate<FeedEvent> shown) {
        return stream.of(
                start,
                ledger.ofStream(ticket, start.after()),
                FeedEvent::position,
                event -> shown.test(event) ? message(event) : null);
    }

    private Message message(FeedEvent event) {
        return new Message(event.type(), json.writeValueAsString(TimelineEntry.of(event)));
    }
}
