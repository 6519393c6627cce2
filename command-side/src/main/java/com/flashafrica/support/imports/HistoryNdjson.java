package com.flashafrica.support.imports;

import com.flashafrica.support.platform.web.JsonProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The platform's own history format: one JSON object a line. Fields it does not know are left. */
@Component
final class HistoryNdjson implements HistoryFormat {
    static final String NAME = "NDJSON";
    private static final Pattern TICKET =
            Pattern.compile("\"ticket\"\\s*:\\s*\"([^\"\\\\]{1,100})\"");

    private final ObjectReader reader;
    private final int longest;

    HistoryNdjson(JsonMapper json, ImportSettings settings) {
        this.reader =
                json.readerFor(HistoryLine.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.longest = Math.toIntExact(settings.maxLine().toBytes());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean firstRowOpens() {
        return false;
    }

    @Override
    public void read(InputStream file, Charset charset, Instant latest, RowSink rows)
            throws IOException, FileUnusable {
        Lines lines = new Lines(file, charset, longest);
        boolean empty = true;
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isBlank() || line.broken() != null) {
                empty = false;
                read(line, latest, rows);
            }
        }
        if (empty) {
            throw new FileUnusable(1, "the file is empty");
        }
    }

    private void read(Line line, Instant latest, RowSink rows) {
        try {
            if (line.broken() != null) {
                throw new LineUnusable(line.broken());
            }
            HistoryLine history = parse(line.text());
            String ticket = history.checked(latest);
            boolean opens = history.event() == HistoryLine.Event.OPENED;
            rows.row(line.number(), ticket, opens, line.text());
        } catch (LineUnusable unusable) {
            rows.bad(line.number(), ticket(line.text()), unusable.reason());
        }
    }

    private HistoryLine parse(String text) throws LineUnusable {
        try {
            HistoryLine history = reader.readValue(text);
            if (history == null) {
                throw new LineUnusable("is not one JSON object");
            }
            return history;
        } catch (JacksonException e) {
            throw new LineUnusable(JsonProblems.reason(e));
        }
    }

    /** Of a line that is broken elsewhere. */
    private static @Nullable String ticket(String text) {
        var found = TICKET.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    @Override
    public TicketTeller teller(ImportedTicket ticket) {
        return new NdjsonTeller(ticket, reader);
    }
}
