package com.flashafrica.support.imports;

import static com.flashafrica.support.imports.Importing.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.imports.ImportStatus.ImportState;
import com.flashafrica.support.imports.ImportStatus.LineError;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceNowImportTest {
    private static final Path SMALL = Path.of("src/test/resources/imports/servicenow-small.csv");

    private static EmbeddedLedger ledger;
    private static RunningApi api;
    private static Importing imports;
    private static String small = "";

    @BeforeAll
    static void start() throws IOException {
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.on(ledger);
        imports = new Importing(api);
        small = Files.readString(SMALL);
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void rows_become_what_changed_from_one_to_the_next() {
        assertDone(imports.csv("whole", small), 17, 3, 22);
        assertThat(imports.types("whole", "INC1"))
                .containsExactly(
                        "opened",
                        "assigned",
                        "assigned",
                        "started",
                        "waiting",
                        "waiting",
                        "prioritised",
                        "resumed",
                        "resolved",
                        "assigned",
                        "reopened",
                        "unassigned",
                        "prioritised",
                        "resolved",
                        "closed");
        assertThat(imports.types("whole", "INC2")).containsExactly("opened", "resolved", "closed");
        assertThat(imports.types("whole", "INC3"))
                .containsExactly("opened", "started", "waiting", "resumed");
    }

    @Test
    void facts_keep_their_own_times_and_actors_but_no_name() {
        imports.csv("kept", small);
        var people =
                api.bean(PersonDirectory.class)
                        .register("kept", List.of("Caller 1", "Opened by 1", "Resolver 1"));
        List<Recorded<TicketEvent>> events = imports.events("kept", "INC1");
        assertThat(events)
                .extracting(Recorded::occurredAt)
                .startsWith(
                        Instant.parse("2016-03-01T09:00:00Z"),
                        Instant.parse("2016-03-01T09:05:00Z"),
                        Instant.parse("2016-03-01T09:10:00Z"));
        TicketOpened opened = (TicketOpened) events.getFirst().payload();
        assertThat(opened.subject()).isEqualTo("Category 1 / Subcategory 1");
        assertThat(opened.channel()).isEqualTo(Channel.PHONE);
        assertThat(opened.priority()).isEqualTo(Priority.NORMAL);
        assertThat(opened.requester()).isEqualTo(people.get("Caller 1"));
        assertThat(Objects.requireNonNull(opened.reference()).id()).isEqualTo("INC1");
        assertThat(events.getFirst().metadata())
                .containsEntry(EventMetadata.ACTOR, "" + people.get("Opened by 1"))
                .containsEntry(EventMetadata.ROLE, "IMPORTED");
        assertThat(payloads(events, TicketAssigned.class))
                .extracting(TicketAssigned::group)
                .containsExactly("Group 1", "Group 1", "Group 2");
        assertThat(payloads(events, TicketWaiting.class))
                .extracting(TicketWaiting::on)
                .containsExactly(WaitingOn.CUSTOMER, WaitingOn.THIRD_PARTY);
        assertThat(payloads(events, TicketResolved.class).getFirst().by())
                .isEqualTo(people.get("Resolver 1"));
        assertThat(events.toString()).doesNotContain("Caller 1", "Resolver 1", "Updated by");
    }

    @Test
    void what_is_unknown_stays_so() {
        imports.csv("unknown", small);
        TicketOpened opened = (TicketOpened) imports.events("unknown", "INC2").getFirst().payload();
        assertThat(opened.subject()).isEqualTo("Category, with a comma / ?");
        assertThat(opened.category()).isEqualTo("Category, with a comma");
        assertThat(opened.priority()).isEqualTo(Priority.LOW);
        assertThat(opened.channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void the_same_file_again_appends_nothing_and_a_longer_one_what_is_new() {
        long before = head();
        List<String> lines = small.lines().toList();
        String begun = String.join("\n", lines.subList(0, 9));
        assertDone(imports.csv("again", begun), 8, 1, 11);
        assertDone(imports.csv("again", begun), 8, 1, 0);
        assertDone(imports.csv("again", small), 17, 3, 11);
        assertDone(imports.csv("again", small), 17, 3, 0);
        assertThat(imports.types("again", "INC1")).hasSize(15);
        // And one event a ticket and import that says which records came in, and one a file.
        assertThat(head() - before).isEqualTo(22 + 4 + 2);
    }

    @Test
    void a_bad_line_is_reported_and_skips_its_ticket_only() {
        List<String> lines = new ArrayList<>(small.lines().toList());
        lines.set(12, lines.get(12).replace("01-03-2016 08:50", "31-02-2016 08:50"));
        lines.set(15, lines.get(15) + ",too,many");
        ImportStatus status = imports.csv("bad", String.join("\n", lines));
        assertThat(status.state()).isEqualTo(ImportState.DONE);
        assertThat(status.errors())
                .containsExactly(
                        new LineError(13, "sys_updated_at is not a time"),
                        new LineError(16, "has 38 fields instead of 36"));
        assertThat(status.tickets()).isOne();
        assertThat(status.rows()).isEqualTo(17);
        assertThat(imports.types("bad", "INC1")).hasSize(15);
        assertThat(imports.events("bad", "INC2")).isEmpty();
    }

    @Test
    void a_quote_that_is_never_closed_swallows_nothing() {
        List<String> lines = new ArrayList<>(small.lines().toList());
        lines.set(3, lines.get(3).replace("Group 1", "\"Group 1"));
        ImportStatus status = imports.csv("quote", String.join("\n", lines));
        assertThat(status.errors())
                .containsExactly(
                        new LineError(
                                4,
                                "has a quote that is never closed, or text after a closing one"));
        assertThat(List.of(status.rows(), status.tickets(), status.skipped()))
                .containsExactly(17L, 2L, 1L);
        assertThat(imports.events("quote", "INC1")).isEmpty();
        assertThat(imports.types("quote", "INC2")).hasSize(3);
    }

    @Test
    void a_file_without_a_column_cannot_be_used() {
        ImportStatus status = imports.csv("column", small.replace("assigned_to", "who"));
        assertThat(status.state()).isEqualTo(ImportState.FAILED);
        assertThat(status.errors())
                .containsExactly(new LineError(1, "the header lacks assigned_to"));
        assertThat(imports.csv("column", "").errors())
                .containsExactly(new LineError(1, "the file is empty"));
    }

    @Test
    void other_encodings_are_said_and_wrong_ones_reported() {
        byte[] latin =
                small.substring(1)
                        .replace("Group 2", "Équipe")
                        .getBytes(StandardCharsets.ISO_8859_1);
        ImportStatus wrong = imports.over(imports.begin("utf8", Importing.CSV, latin));
        assertThat(wrong.errors()).containsExactly(new LineError(9, "is not UTF-8"));
        assertThat(wrong.tickets()).isEqualTo(2);
        String said = "text/csv;charset=iso-8859-1";
        assertDone(imports.over(imports.begin("latin", said, latin)), 17, 3, 22);
        assertThat(payloads(imports.events("latin", "INC1"), TicketAssigned.class))
                .extracting(TicketAssigned::group)
                .contains("Équipe");
    }

    private static <T> List<T> payloads(List<Recorded<TicketEvent>> events, Class<T> type) {
        return events.stream()
                .map(Recorded::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static long head() {
        return api.bean(LedgerReader.class).head();
    }
}
