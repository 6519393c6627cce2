package com.flashafrica.support.ticketing.export;

import com.flashafrica.support.platform.export.Column;
import com.flashafrica.support.platform.export.ExportTable;
import com.flashafrica.support.platform.export.Window;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One row a ticket and clock, judged when the last event was recorded. */
@Component
final class SlaTable implements ExportTable<SlaTable.Row> {
    private final TicketStreams streams;

    SlaTable(TicketStreams streams) {
        this.streams = streams;
    }

    record Row(String ticket, long number, Instant openedAt, SlaClock clock) {}

    @Override
    public String name() {
        return "sla";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("ticket", Row::ticket),
                Column.whole("ticketNumber", Row::number),
                Column.time("openedAt", Row::openedAt),
                Column.text("kind", row -> row.clock().kind()),
                Column.whole("number", row -> row.clock().number()),
                Column.text("total", row -> row.clock().total()),
                Column.text("state", row -> row.clock().state()),
                Column.time("startedAt", row -> row.clock().startedAt()),
                Column.time("dueAt", row -> row.clock().dueAt()),
                Column.time("finishedAt", row -> row.clock().finishedAt()),
                Column.time("missedAt", row -> row.clock().missedAt()),
                Column.whole("targetSeconds", row -> row.clock().targetSeconds()),
                Column.whole("elapsedSeconds", row -> row.clock().elapsedSeconds()),
                Column.whole("remainingSeconds", row -> row.clock().remainingSeconds()),
                Column.whole("pausedSeconds", row -> row.clock().pausedSeconds()),
                Column.text("policy", row -> row.clock().policy()),
                Column.whole("policyVersion", row -> row.clock().policyVersion()));
    }

    @Override
    public Stream<Row> rows(Window window) {
        return streams.rows(window, () -> new Tickets<>(window, ticket -> clocks(ticket, window)));
    }

    private static List<Row> clocks(TicketDocument ticket, Window window) {
        return ticket.clocks().history().clocks(window.cut().at()).stream()
                .map(clock -> new Row(ticket.id(), ticket.number(), ticket.openedAt(), clock))
                .toList();
    }
}
