package com.flashafrica.support.imports;

import static com.flashafrica.support.imports.Importing.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The real incidents, where they are at hand, against what their rows say without the platform. */
class RealHistoryTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    private record Row(String number, String state, String priority, long opened, long updated) {}

    @Test
    void what_the_rows_say_is_what_the_ledger_has() throws IOException {
        Path file = find();
        List<Row> rows = rows(file);
        Map<String, List<Row>> cases = new LinkedHashMap<>();
        rows.forEach(row -> cases.computeIfAbsent(row.number(), _ -> new ArrayList<>()).add(row));
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh();
                RunningApi api = RunningApi.on(ledger)) {
            Importing imports = new Importing(api);
            long began = System.nanoTime();
            ImportStatus first =
                    imports.over(
                            imports.begin("servicenow", Importing.CSV, Files.readAllBytes(file)));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertDone(first, rows.size(), cases.size(), first.events());
            System.out.println(first.events() + " events of real history in " + took);

            Map<String, Long> counts = new TreeMap<>();
            cases.forEach((number, log) -> {
                List<Recorded<TicketEvent>> events = imports.events("servicenow", number);
                assertThat(resolutions(events)).as(number).isEqualTo(resolutionsOf(log));
                events.forEach(event -> counts.merge(name(event), 1L, Long::sum));
            });
            counts.remove("other");
            assertThat(counts).isEqualTo(countsOf(cases));

            ImportStatus again =
                    imports.over(
                            imports.begin("servicenow", Importing.CSV, Files.readAllBytes(file)));
            assertDone(again, rows.size(), cases.size(), 0);
        }
    }

    /** Seconds from opening to each resolution. */
    private static List<Long> resolutions(List<Recorded<TicketEvent>> events) {
        long opened = events.getFirst().occurredAt().getEpochSecond();
        return events.stream()
                .filter(event -> event.payload() instanceof TicketResolved)
                .map(event -> event.occurredAt().getEpochSecond() - opened)
                .toList();
    }

    private static List<Long> resolutionsOf(List<Row> log) {
        List<Long> resolutions = new ArrayList<>();
        String before = "";
        for (Row row : log) {
            if (row.state().equals("Resolved") && !before.equals("Resolved")) {
                resolutions.add(row.updated() - log.getFirst().opened());
            }
            before = row.state();
        }
        return resolutions;
    }

    private static String name(Recorded<TicketEvent> event) {
        return switch (event.payload()) {
            case TicketOpened _ -> "opened";
            case TicketResolved _ -> "resolved";
            case TicketReopened _ -> "reopened";
            case TicketClosed _ -> "closed";
            case TicketPrioritised _ -> "priority changes";
            default -> "other";
        };
    }

    private static Map<String, Long> countsOf(Map<String, List<Row>> cases) {
        Map<String, Long> counts = new TreeMap<>();
        for (List<Row> log : cases.values()) {
            counts.merge("opened", 1L, Long::sum);
            String state = "";
            String priority = log.getFirst().priority();
            for (Row row : log) {
                String change = state + " " + row.state();
                counts.merge("resolved", entered(row, state, "Resolved"), Long::sum);
                counts.merge("closed", entered(row, state, "Closed"), Long::sum);
                counts.merge("reopened", change.equals("Resolved Active") ? 1L : 0, Long::sum);
                counts.merge(
                        "priority changes", row.priority().equals(priority) ? 0L : 1, Long::sum);
                state = row.state();
                priority = row.priority();
            }
        }
        return counts;
    }

    private static long entered(Row row, String before, String state) {
        return row.state().equals(state) && !before.equals(state) ? 1 : 0;
    }

    /** No field of this file is quoted: an independent reading needs no CSV library. */
    private static List<Row> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().split(","));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(values ->
                        new Row(
                                values.get(header.indexOf("number")),
                                values.get(header.indexOf("incident_state")),
                                values.get(header.indexOf("priority")),
                                seconds(values.get(header.indexOf("opened_at"))),
                                seconds(values.get(header.indexOf("sys_updated_at")))))
                .toList();
    }

    private static long seconds(String time) {
        return LocalDateTime.parse(time, TIME).toEpochSecond(ZoneOffset.UTC);
    }

    private static Path find() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path file = folder.resolveSibling("shared").resolve("data/servicenow-incidents.csv");
            if (Files.exists(file)) {
                return file;
            }
        }
        return Assumptions.abort("the real incidents are not at hand");
    }
}
