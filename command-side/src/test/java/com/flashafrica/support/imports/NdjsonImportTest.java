package com.flashafrica.support.imports;

import static com.flashafrica.support.imports.Importing.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.imports.ImportStatus.ImportState;
import com.flashafrica.support.imports.ImportStatus.LineError;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NdjsonImportTest {
    private static final String WHOLE =
            """
            {"ticket":"A","at":"2020-01-01T08:00:00Z","by":"Awa","event":"opened","subject":"S",
            """
                            .strip()
                    + """
                    "description":"D","channel":"CHAT","priority":"HIGH","tier":"PREMIUM","x":1}
                    {"ticket":"A","at":"2020-01-01T08:01:00Z","by":"Bot","event":"replied","author":"BOT"}
                    {"ticket":"A","at":"2020-01-01T08:02:00Z","by":"Moussa","event":"noted","body":"n"}
                    {"ticket":"A","at":"2020-01-01T08:02:30Z","event":"started"}
                    {"ticket":"A","at":"2020-01-01T08:03:00Z","event":"assigned","agent":"Moussa"}
                    {"ticket":"A","at":"2020-01-01T08:04:00Z","event":"escalated","level":"L2"}
                    {"ticket":"A","at":"2020-01-01T08:05:00Z","event":"prioritised","priority":"LOW"}
                    {"ticket":"A","at":"2020-01-01T08:06:00Z","event":"waiting","on":"CUSTOMER"}
                    {"ticket":"A","at":"2020-01-01T08:07:00Z","event":"resumed"}
                    {"ticket":"A","at":"2020-01-01T08:08:00+00:00","event":"resolved"}
                    {"ticket":"A","at":"2020-01-01T08:09:00Z","event":"reopened"}
                    {"ticket":"A","at":"2020-01-01T08:09:00Z","event":"assigned"}
                    {"ticket":"A","at":"2020-01-01T08:10:00Z","event":"resolved","summary":"s"}
                    {"ticket":"A","at":"2020-01-01T08:11:00Z","event":"closed"}

                    {"ticket":"A","at":"2020-01-01T08:12:00Z","event":"rated","score":4,"comment":"c"}
                    """;

    private static EmbeddedLedger ledger;
    private static RunningApi api;
    private static Importing imports;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.on(ledger);
        imports = new Importing(api);
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void every_event_is_told_as_it_was() {
        assertDone(imports.ndjson("every", WHOLE), 15, 1, 15);
        assertThat(imports.types("every", "A"))
                .containsExactly(
                        "opened",
                        "replied",
                        "noted",
                        "started",
                        "assigned",
                        "escalated",
                        "prioritised",
                        "waiting",
                        "resumed",
                        "resolved",
                        "reopened",
                        "unassigned",
                        "resolved",
                        "closed",
                        "rated");
        var events = imports.events("every", "A");
        TicketOpened opened = (TicketOpened) events.getFirst().payload();
        assertThat(List.of(opened.subject(), opened.description())).containsExactly("S", "D");
        TicketReplied replied = (TicketReplied) events.get(1).payload();
        assertThat(String.valueOf(replied.by())).startsWith("person-");
        TicketRated rated = (TicketRated) events.get(14).payload();
        assertThat(List.of(rated.score(), rated.resolution())).containsExactly(4, 2);
        assertDone(imports.ndjson("every", WHOLE), 15, 1, 0);
    }

    @Test
    void what_comes_before_the_opening_is_a_bad_line() {
        ImportStatus status =
                imports.ndjson(
                        "before",
                        """
                        {"ticket":"A","at":"2020-01-01T08:00:00Z","event":"closed"}
                        {"ticket":"B","at":"2020-01-01T08:00:00Z","event":"opened"}
                        {"ticket":"A","at":"2020-01-01T08:00:00Z","event":"opened"}
                        {"ticket":"C","at":"2020-01-01T08:00:00Z","event":"noted"}
                        {"ticket":"D","at":"2020-01-01T08:00:00Z","event":"opened"}
                        {"ticket":"D","at":"2020-01-01T09:00:00Z","event":"opened"}
                        {"ticket":"B","at":"2020-01-01T09:00:00Z","event":"closed"}
                        """);
        assertThat(status.state()).isEqualTo(ImportState.DONE);
        assertThat(status.errors())
                .containsExactly(
                        new LineError(1, "comes before the ticket is opened"),
                        new LineError(4, "comes before the ticket is opened"),
                        new LineError(6, "opens a ticket that is open already"));
        assertThat(List.of(status.rows(), status.tickets(), status.events(), status.skipped()))
                .containsExactly(7L, 1L, 2L, 3L);
        assertThat(imports.types("before", "B")).containsExactly("opened", "closed");
        assertThat(imports.events("before", "A")).isEmpty();
    }

    @Test
    void bad_lines_are_reported_one_by_one() {
        String good = "{\"ticket\":\"G\",\"at\":\"2020-01-01T08:00:00Z\",\"event\":\"opened\"}";
        ImportStatus status =
                imports.ndjson(
                        "bad",
                        good
                                + """

                                {"ticket":"A","at":"2020-01-01T08:00:00Z","event":
                                nonsense
                                {"ticket":"B","at":"yesterday","event":"opened"}
                                {"ticket":"C","at":"2020-01-01T08:00:00Z","event":"exploded"}
                                {"ticket":"D","at":"2020-01-01T08:00:00Z"}
                                {"at":"2020-01-01T08:00:00Z","event":"opened"}
                                {"ticket":"E","at":"2020-01-01T08:00:00Z","event":"replied"}
                                {"ticket":"F","at":"2020-01-01T08:00:00Z","event":"rated","score":9}
                                {"ticket":"H","at":"2999-01-01T08:00:00Z","event":"opened"}
                                {"ticket":"I","at":"2020-01-01T08:00:00Z","event":"opened","subject":"\\u0000"}
                                [{"ticket":"J"}]
                                {"ticket":"K","at":"2020-01-01T08:00:00Z","event":"opened"} {}
                                """);
        assertThat(status.errors())
                .extracting(LineError::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
        assertThat(status.errors())
                .extracting(LineError::reason)
                .contains(
                        "is not one JSON object",
                        "at is not an ISO-8601 time",
                        "event is missing",
                        "ticket is missing",
                        "author is missing",
                        "score is not 1 to 5",
                        "at is in the future, or before the year 1");
        assertThat(status.errors().get(3).reason()).startsWith("event must be one of opened,");
        assertThat(status.tickets()).isOne();
        assertThat(imports.types("bad", "G")).containsExactly("opened");
    }

    @Test
    void a_line_that_is_null_is_a_bad_line_among_others() {
        ImportStatus status =
                imports.ndjson(
                        "null",
                        """
                        {"ticket":"A","at":"2020-01-01T08:00:00Z","event":"opened"}
                        null
                        []
                        {"ticket":"B","at":"2020-01-01T08:00:00Z","event":"opened"}
                        """);
        assertThat(status.state()).isEqualTo(ImportState.DONE);
        assertThat(status.tickets()).isEqualTo(2);
        assertThat(status.errors()).extracting(LineError::line).containsExactly(2L, 3L);
        assertThat(status.errors().getFirst().reason()).isEqualTo("is not one JSON object");
    }

    @Test
    void tickets_may_be_mixed_and_equal_records_are_as_many_as_they_are() {
        StringBuilder file = new StringBuilder();
        for (int hour = 0; hour < 500; hour++) {
            for (String ticket : List.of("X", "Y")) {
                file.append("{\"ticket\":\"").append(ticket).append("\",");
                file.append("\"at\":\"2020-01-01T08:00:00Z\",\"event\":\"");
                file.append(hour == 0 ? "opened" : "noted").append("\"}\n");
            }
        }
        assertDone(imports.ndjson("mixed", file.toString()), 1_000, 2, 1_000);
        assertThat(imports.types("mixed", "X")).hasSize(500);
        assertDone(imports.ndjson("mixed", file.toString()), 1_000, 2, 0);
    }

    @Test
    void history_goes_on_where_live_work_did() {
        String opened = "{\"ticket\":\"L\",\"at\":\"2020-01-01T08:00:00Z\",\"event\":\"opened\"}\n";
        imports.ndjson("live", opened);
        String id = new ImportedTicket("live", "L").id().value();
        api.post("/tickets/" + id + "/starts", "").expectStatus().isOk();
        String closed = "{\"ticket\":\"L\",\"at\":\"2020-01-02T08:00:00Z\",\"event\":\"closed\"}\n";
        assertDone(imports.ndjson("live", opened + closed), 2, 1, 1);
        assertThat(imports.types("live", "L")).containsExactly("opened", "started", "closed");
    }
}
