package com.flashafrica.support.ticketing.export;

import com.flashafrica.support.platform.export.Column;
import com.flashafrica.support.platform.export.ExportTable;
import com.flashafrica.support.platform.export.Window;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One row a ticket, as it was at the end. */
@Component
final class TicketsTable implements ExportTable<TicketDocument> {
    private final TicketStreams streams;
    private final JsonMapper json;

    TicketsTable(TicketStreams streams, JsonMapper json) {
        this.streams = streams;
        this.json = json;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public List<Column<TicketDocument>> columns() {
        return List.of(
                Column.text("id", TicketDocument::id),
                Column.whole("number", TicketDocument::number),
                Column.whole("version", TicketDocument::version),
                Column.text("subject", ticket -> ticket.request().subject()),
                Column.text("channel", ticket -> ticket.request().channel()),
                Column.text("priority", ticket -> ticket.triage().priority()),
                Column.text("status", ticket -> ticket.progress().status()),
                Column.text("level", ticket -> ticket.triage().level()),
                Column.text("category", ticket -> ticket.triage().category()),
                Column.json("tags", ticket -> json.writeValueAsString(ticket.triage().tags())),
                Column.text("language", ticket -> ticket.request().language()),
                Column.text("tier", ticket -> ticket.request().tier()),
                Column.text("requester", ticket -> ticket.request().requester()),
                Column.text("agent", ticket -> ticket.triage().agent()),
                Column.text("group", ticket -> ticket.triage().group()),
                Column.text("referenceSource", TicketsTable::referenceSource),
                Column.text("referenceId", TicketsTable::referenceId),
                Column.time("openedAt", TicketDocument::openedAt),
                Column.time("firstResponseAt", ticket -> ticket.progress().firstResponseAt()),
                Column.time("firstResolvedAt", ticket -> ticket.progress().firstResolvedAt()),
                Column.time("resolvedAt", ticket -> ticket.progress().resolvedAt()),
                Column.time("closedAt", ticket -> ticket.progress().closedAt()),
                Column.whole("reopenCount", ticket -> ticket.progress().reopenCount()),
                Column.whole("score", TicketsTable::score),
                Column.text("mergedInto", ticket -> ticket.progress().mergedInto()));
    }

    @Override
    public Stream<TicketDocument> rows(Window window) {
        return streams.rows(window, () -> new Tickets<>(window, List::of));
    }

    private static @Nullable String referenceSource(TicketDocument ticket) {
        var reference = ticket.request().reference();
        return reference == null ? null : reference.source();
    }

    private static @Nullable String referenceId(TicketDocument ticket) {
        var reference = ticket.request().reference();
        return reference == null ? null : reference.id();
    }

    private static @Nullable Integer score(TicketDocument ticket) {
        var rating = ticket.satisfaction();
        return rating == null ? null : rating.score();
    }
}
