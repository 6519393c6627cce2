package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.feed.FeedSettings;
import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.feed.LiveStream;
import com.flashafrica.support.platform.feed.Message;
import com.flashafrica.support.platform.feed.StreamStart;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.Resumable;
import com.flashafrica.support.platform.reading.StreamAnswer;
import com.flashafrica.support.platform.reading.StreamCursor;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.sight.EventSight;
import com.flashafrica.support.platform.web.Caller;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes to the list that the same filters would return, as they happen. */
@RestController
class QueueStreamController {
    private final LedgerFeed ledger;
    private final QueueChanges changes;
    private final QueueMessages messages;
    private final LiveStream stream;
    private final OffLoop offLoop;
    private final FeedSettings settings;

    QueueStreamController(
            LedgerFeed ledger,
            QueueChanges changes,
            QueueMessages messages,
            LiveStream stream,
            OffLoop offLoop,
            FeedSettings settings) {
        this.ledger = ledger;
        this.changes = changes;
        this.messages = messages;
        this.stream = stream;
        this.offLoop = offLoop;
        this.settings = settings;
    }

    @Filtered
    @Resumable
    @GetMapping(value = "/api/v1/queue/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        Caller caller = Caller.of(exchange);
        Reader reader = Reader.of(exchange);
        QueueFilter filter = QueueRequest.filter(parameters, caller);
        Long cursor = StreamCursor.of(exchange, parameters);
        parameters.check();
        return stream.open(
                exchange,
                offLoop.call(ledger::ledgerHead)
                        .map(head -> StreamStart.of(cursor, head, settings.replayEvents()))
                        .flatMap(start ->
                                StreamAnswer.events(
                                        exchange, start, messages(start, filter, caller, reader))));
    }

    private Flux<ServerSentEvent<String>> messages(
            StreamStart start, QueueFilter filter, Caller caller, Reader reader) {
        Predicate<FeedEvent> shown = EventSight.ofTicket(caller);
        return stream.of(
                start,
                ledger.after(
                        start.after(),
                        page -> messages.prepare(rows(page, shown, filter), caller, reader)),
                FeedEvent::position,
                event -> shown.test(event) ? message(event, filter, caller) : null);
    }

    /** What will be told of. */
    private List<QueueDocument> rows(
            List<FeedEvent> page, Predicate<FeedEvent> shown, QueueFilter filter) {
        return page.stream()
                .filter(shown)
                .map(changes::of)
                .filter(change -> change.stays(filter) || change.leaves(filter))
                .map(QueueChange::after)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Message message(FeedEvent event, QueueFilter filter, Caller caller) {
        QueueChange change = changes.of(event);
        QueueDocument row = change.after();
        if (row == null) {
            return null;
        }
        if (change.stays(filter)) {
            return new Message(event.type(), messages.json(event, row, change.at(), caller));
        }
        return change.leaves(filter)
                ? new Message("left", messages.json(event, row, change.at(), caller))
                : null;
    }
}
