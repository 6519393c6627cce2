package com.flashafrica.support.notification.list;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What happens to notifications, as it happens: one message an event. */
@RestController
class NotificationStreamController {
    private final LedgerFeed ledger;
    private final NotificationChanges changes;
    private final LiveStream stream;
    private final OffLoop offLoop;
    private final FeedSettings settings;
    private final JsonMapper json;

    NotificationStreamController(
            LedgerFeed ledger,
            NotificationChanges changes,
            LiveStream stream,
            OffLoop offLoop,
            FeedSettings settings,
            JsonMapper json) {
        this.ledger = ledger;
        this.changes = changes;
        this.stream = stream;
        this.offLoop = offLoop;
        this.settings = settings;
        this.json = json;
    }

    @Resumable
    @GetMapping(
            value = "/api/v1/notifications/stream",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<Void> stream(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        Long cursor = StreamCursor.of(exchange, parameters);
        parameters.check();
        return stream.open(
                exchange,
                offLoop.call(ledger::ledgerHead)
                        .map(head -> StreamStart.of(cursor, head, settings.replayEvents()))
                        .flatMap(start ->
                                StreamAnswer.events(
                                        exchange,
                                        start,
                                        stream.of(
                                                start,
                                                ledger.after(start.after()),
                                                FeedEvent::position,
                                                this::message))));
    }

    private @Nullable Message message(FeedEvent event) {
        NotificationDocument row = changes.after(event);
        return row == null ? null : new Message(event.type(), data(event, row));
    }

    private String data(FeedEvent event, NotificationDocument row) {
        return json.writeValueAsString(
                new NotificationMessage(
                        event.position(),
                        event.type(),
                        event.stored().occurredAt(),
                        NotificationRow.of(row)));
    }
}
