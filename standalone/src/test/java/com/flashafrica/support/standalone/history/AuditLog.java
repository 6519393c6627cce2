package com.flashafrica.support.standalone.history;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/**
 * ServiceNow's audit rows by incident, and what must be reported of them, computed straight from
 * the file with nothing of the platform's.
 */
final class AuditLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<CSVRecord>> incidents = new LinkedHashMap<>();

    static AuditLog read(Path file) throws IOException {
        AuditLog log = new AuditLog();
        try (var in = BOMInputStream.builder().setPath(file).get();
                Reader reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                log.incidents
                        .computeIfAbsent(row.get("number"), number -> new ArrayList<>())
                        .add(row);
            }
        }
        return log;
    }

    Figures figures() {
        Figures figures = new Figures();
        incidents.values().forEach(rows -> tell(rows, figures));
        return figures;
    }

    int rows() {
        return incidents.values().stream().mapToInt(Collection::size).sum();
    }

    private static void tell(List<CSVRecord> rows, Figures figures) {
        Instant opened = time(rows.getFirst().get("opened_at"));
        figures.opened++;
        String state = "";
        Instant since = opened;
        List<Instant> resolutions = new ArrayList<>();
        for (CSVRecord row : rows) {
            String next = row.get("incident_state");
            if (next.equals(state)) {
                continue;
            }
            Instant at = time(row.get("sys_updated_at"));
            if (state.equals("Resolved") && next.equals("Active")) {
                figures.reopened++;
            }
            if (next.equals("Resolved")) {
                figures.resolved++;
                resolutions.add(at);
            }
            if (next.equals("Closed")) {
                figures.closed++;
            }
            if (state.equals("Awaiting User Info")) {
                figures.waitedOnCustomer += seconds(since, at);
            }
            state = next;
            since = at;
        }
        if (!resolutions.isEmpty()) {
            figures.first.add(seconds(opened, resolutions.getFirst()));
            figures.total.add(seconds(opened, resolutions.getLast()));
        }
    }

    /** None where it ended before it began. */
    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    /** What {@code /metrics/tickets} must say of them all. */
    static final class Figures {
        long opened;
        long resolved;
        long reopened;
        long closed;
        long waitedOnCustomer;
        final List<Long> first = new ArrayList<>();
        final List<Long> total = new ArrayList<>();
    }
}
