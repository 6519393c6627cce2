package com.flashafrica.support.ticketing.export;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.export.Column;
import com.flashafrica.support.platform.export.ExportTable;
import com.flashafrica.support.platform.export.Window;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.export.TicketStreams.Made;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row a rating given, also one that another took the place of. */
@Component
final class RatingsTable implements ExportTable<RatingsTable.Row> {
    private final TicketStreams streams;

    RatingsTable(TicketStreams streams) {
        this.streams = streams;
    }

    /**
     * @param resolver whose the resolution is that it answers, where that is known
     */
    record Row(
            long position,
            String ticket,
            TicketRated rating,
            @Nullable PersonId resolver,
            Instant ratedAt) {}

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.whole("position", Row::position),
                Column.text("ticket", Row::ticket),
                Column.whole("resolution", row -> row.rating().resolution()),
                Column.whole("score", row -> row.rating().score()),
                Column.text("comment", row -> row.rating().comment()),
                Column.text("resolver", Row::resolver),
                Column.text("requester", row -> row.rating().requester()),
                Column.time("ratedAt", Row::ratedAt));
    }

    @Override
    public Stream<Row> rows(Window window) {
        return streams.rows(window, () -> new Ratings(window));
    }

    private static final class Ratings implements Made<Row> {
        private final Window window;
        private final List<@Nullable PersonId> resolvers = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        Ratings(Window window) {
            this.window = window;
        }

        @Override
        public void take(Recorded<TicketEvent> event) {
            switch (event.payload()) {
                case TicketResolved resolved -> resolvers.add(resolved.by());
                case TicketRated rated when window.takes(event.occurredAt()) ->
                        rows.add(
                                new Row(
                                        event.position(),
                                        event.stream(),
                                        rated,
                                        resolver(rated.resolution()),
                                        event.occurredAt()));
                default -> {}
            }
        }

        private @Nullable PersonId resolver(int resolution) {
            return resolution >= 1 && resolution <= resolvers.size()
                    ? resolvers.get(resolution - 1)
                    : null;
        }

        @Override
        public List<Row> rows() {
            return rows;
        }
    }
}
