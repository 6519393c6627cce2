package com.flashafrica.support.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.testing.Events;
import com.flashafrica.support.testing.Promises;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketTagged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** What is exported is read back by DuckDB, which knows nothing of how it was written. */
class ExportTest {
    private static final Instant JUNE = Instant.parse("2004-06-01T08:00:00.000001Z");
    private static final String WINDOW = "&from=2004-06-01T00:00:00Z&to=2004-07-01T00:00:00Z";

    /** Everything that breaks a file that is put together by hand. */
    private static final String WILD = "=1+1,\"two\"\r\nlines\tend; 🦩 ñ";

    private final QuerySideServer server = QuerySideServer.get();
    @TempDir Path folder;

    private EntityExchangeResult<byte[]> export(String path) {
        return server.http()
                .get()
                .uri("/exports/" + path + WINDOW)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    private List<String> read(byte @Nullable [] body, String format, String columns)
            throws Exception {
        Path file = folder.resolve("export." + format);
        Files.write(file, Objects.requireNonNull(body));
        String reader =
                switch (format) {
                    case "csv" -> "read_csv('%s', header=true, all_varchar=true)";
                    case "ndjson" -> "read_ndjson('%s')";
                    default -> "read_parquet('%s')";
                };
        List<String> rows = new ArrayList<>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "SELECT concat_ws('|', "
                                        + columns
                                        + ") FROM "
                                        + reader.formatted(file))) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private String ticket(String category) {
        String id = Events.newTicket();
        server.appendAt(
                JUNE,
                id,
                Events.opened(id, category),
                Promises.promised(300L, 7200L),
                new TicketTagged(List.of("a,b", "\"")));
        server.appendAt(JUNE.plusSeconds(600), id, Events.replied("On it"));
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "parquet"})
    void a_text_comes_back_as_it_was_whatever_is_in_it(String format) throws Exception {
        String id = ticket("plain");
        long position = server.appendAt(JUNE.plusSeconds(700), id, new TicketCategorised(WILD));
        var answer = export("tickets?format=" + format + "&asOf=" + position);
        byte[] body = Objects.requireNonNull(answer.getResponseBody());

        String guard = format.equals("csv") ? "'" : "";
        assertThat(read(body, format, "id, category, tags"))
                .contains(id + "|" + guard + WILD + "|[\"a,b\",\"\\\"\"]");
        String digest =
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        assertThat(answer.getResponseHeaders().getFirst("Content-Digest"))
                .isEqualTo("sha-256=:" + digest + ":");
        assertThat(answer.getResponseHeaders().getFirst("Ledger-Position"))
                .isEqualTo(Long.toString(position));
        assertThat(export("tickets?format=" + format + "&asOf=" + position).getResponseBody())
                .isEqualTo(body);
    }

    @Test
    void numbers_and_times_are_typed_in_parquet() throws Exception {
        String id = ticket("typed");
        byte @Nullable [] body = export("sla?format=parquet").getResponseBody();

        assertThat(
                        read(
                                body,
                                "parquet",
                                "ticket, kind, state, typeof(dueAt), epoch_us(missedAt),"
                                        + " typeof(targetSeconds), targetSeconds, policy"))
                .contains(
                        id
                                + "|FIRST_RESPONSE|MISSED|TIMESTAMP WITH TIME ZONE|"
                                + (JUNE.getEpochSecond() + 300)
                                + "000001|BIGINT|300|plan");
    }

    @Test
    void a_rating_is_told_with_whose_resolution_it_answers() throws Exception {
        String id = ticket("rated");
        var resolved = new TicketResolved(new PersonId("asha"), new PersonId("customer-1"), "done");
        server.appendAt(JUNE.plusSeconds(900), id, resolved, rated(2, "-5 of 5"));
        server.appendAt(JUNE.plusSeconds(901), id, rated(5, null));

        assertThat(
                        read(
                                export("ratings?format=csv").getResponseBody(),
                                "csv",
                                "resolution, score, comment, resolver, ticket"))
                .contains("1|2|'-5 of 5|asha|" + id)
                .contains("1|5|asha|" + id);
    }

    private static TicketRated rated(int score, @Nullable String comment) {
        return new TicketRated(1, score, new PersonId("customer-1"), comment);
    }

    @Test
    void every_event_of_the_window_is_a_row_with_its_payload_as_json() throws Exception {
        String id = ticket("events");

        assertThat(
                        read(
                                export("events?format=parquet").getResponseBody(),
                                "parquet",
                                "stream, version, type, role, json_extract_string(data, '$.body')"))
                .contains(id + "|4|ticket.replied|AGENT|On it")
                .contains(id + "|2|ticket.sla-terms-assigned|AGENT");
    }

    @Test
    void lines_end_as_rfc_4180_has_them() {
        ticket("lines");
        String csv = new String(export("sla?format=csv").getResponseBody(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("ticket,ticketNumber,openedAt,kind").endsWith("\r\n");
    }

    @Test
    void only_texts_are_guarded_and_only_those_that_look_like_formulas() {
        for (String text : List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1")) {
            assertThat(CsvRows.harmless(text)).isEqualTo("'" + text);
        }
        for (String text : List.of("", "1-1", "a=1", " =1")) {
            assertThat(CsvRows.harmless(text)).isEqualTo(text);
        }
    }

    @Test
    void a_number_below_zero_stays_a_number() throws IOException {
        var out = new java.io.StringWriter();
        List<Column<Long>> columns = List.of(Column.whole("left", left -> left));
        try (var csv = new CsvRows<>(columns, out)) {
            csv.write(-5L);
        }
        assertThat(out).hasToString("left\r\n-5\r\n");
    }

    @Test
    void figures_are_rows_of_their_total_their_groups_and_their_series() throws Exception {
        ticket("=figures");
        long position = server.bean(LedgerFeed.class).ledgerHead();
        byte @Nullable [] body =
                server.http()
                        .get()
                        .uri("/metrics/tickets.csv?groupBy=category&interval=month" + WINDOW)
                        .header("Ledger-Position", Long.toString(position))
                        .header("Prefer", "wait=5")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .exists("Content-Digest")
                        .expectHeader()
                        .exists("Ledger-Position")
                        .expectBody()
                        .returnResult()
                        .getResponseBody();

        assertThat(read(body, "csv", "part, \"key\", opened, \"firstResponseSeconds.p50\""))
                .contains("groups|'=figures|1|600")
                .anyMatch(row -> row.startsWith("total|"))
                .anyMatch(row -> row.startsWith("series|"));
    }

    @Test
    void what_cannot_be_exported_is_refused() {
        server.http().get().uri("/exports/people").exchange().expectStatus().isNotFound();
        server.http()
                .get()
                .uri("/exports/tickets?format=xls")
                .exchange()
                .expectStatus()
                .isBadRequest();
        server.http()
                .get()
                .uri("/exports/tickets?colour=1")
                .exchange()
                .expectStatus()
                .isBadRequest();
        server.http()
                .get()
                .uri("/exports/tickets?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }
}
