package com.flashafrica.support.platform.export;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.sight.EventSight;
import com.flashafrica.support.platform.web.Caller;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every event, in the order of their positions. */
@Component
final class EventsTable implements ExportTable<FeedEvent> {
    private static final int PAGE = 1_000;

    private final LedgerReader reader;
    private final EventCodec codec;
    private final EventSight sight;

    EventsTable(LedgerReader reader, EventCodec codec, EventSight sight) {
        this.reader = reader;
        this.codec = codec;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Column<FeedEvent>> columns() {
        return List.of(
                Column.whole("position", FeedEvent::position),
                Column.text("id", event -> event.stored().id()),
                Column.text("stream", FeedEvent::stream),
                Column.whole("version", event -> event.stored().version()),
                Column.text("type", FeedEvent::type),
                Column.time("occurredAt", event -> event.stored().occurredAt()),
                Column.time("recordedAt", event -> event.stored().recordedAt()),
                Column.text("actor", event -> event.metadata().get(EventMetadata.ACTOR)),
                Column.text("role", event -> event.metadata().get(EventMetadata.ROLE)),
                Column.text("channel", event -> event.metadata().get(EventMetadata.CHANNEL)),
                Column.json("data", FeedEvent::json));
    }

    @Override
    public Stream<FeedEvent> rows(Window window) {
        long end = window.cut().position();
        return Stream.iterate(
                        reader.page(0, PAGE),
                        page -> !page.isEmpty(),
                        page -> reader.page(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .takeWhile(event -> event.position() <= end)
                .filter(window.cut()::takes)
                .filter(event -> window.takes(event.occurredAt()))
                .map(event -> event(event));
    }

    @Override
    public Stream<FeedEvent> rows(Window window, Caller caller) {
        return rows(window).filter(sight.of(caller));
    }

    private FeedEvent event(LedgerEvent event) {
        return new FeedEvent(event, codec);
    }
}
