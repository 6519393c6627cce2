package com.flashafrica.support.ticketing.shell;

import static com.flashafrica.support.testing.RunningCommandSide.CAUSE;
import static com.flashafrica.support.testing.RunningCommandSide.key;
import static com.flashafrica.support.testing.Tickets.open;
import static com.flashafrica.support.testing.Tickets.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.RequestReused;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.CommandOutcome.Stale;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.*;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.*;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.TicketRejection.*;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TicketCommandsTest {
    private static final PersonId FATOU = new PersonId("agent-fatou");
    private static EmbeddedLedger ledger;
    private static RunningCommandSide side;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.withoutSchema();
        side = RunningCommandSide.on(ledger);
    }

    @AfterAll
    static void stop() {
        side.close();
        ledger.close();
    }

    @Test
    void an_accepted_command_answers_with_where_its_events_are() {
        Done opened = side.done(open("here"));
        Done replied = side.done(reply("here", Author.CUSTOMER));

        assertThat(opened).isEqualTo(new Done("here", 1, 1, opened.position(), false));
        assertThat(replied).isEqualTo(new Done("here", 2, 2, replied.position(), false));
        assertThat(side.events("here"))
                .extracting(Recorded::position)
                .containsExactly(opened.position(), replied.position());
    }

    @Test
    void one_command_can_bring_several_events() {
        side.done(open("several"));
        Done assigned = side.done(new AssignTicket(new TicketId("several"), FATOU, "network"));

        assertThat(assigned.version()).isEqualTo(3);
        assertThat(side.payloads("several"))
                .hasExactlyElementsOfTypes(
                        TicketOpened.class, TicketAssigned.class, TicketStarted.class);
    }

    @Test
    void events_keep_their_cause_and_nothing_else() {
        side.done(open("cause"));
        assertThat(side.events("cause").getFirst().metadata()).isEqualTo(CAUSE.metadata());
    }

    @Test
    void a_rule_that_says_no_appends_nothing() {
        side.done(open("rule"));
        assertThat(side.send(new ReopenTicket(new TicketId("rule"), "why")))
                .isEqualTo(new Refused(new TicketNotResolved()));
        assertThat(side.events("rule")).hasSize(1);
    }

    @Test
    void what_changes_nothing_answers_with_where_the_ticket_is() {
        Done opened = side.done(open("same"));
        assertThat(side.send(new PrioritiseTicket(new TicketId("same"), Priority.NORMAL, null)))
                .isEqualTo(new Done("same", 1, 1, opened.position(), false));
    }

    @Test
    void an_unknown_ticket_is_not_found() {
        TicketId nobody = new TicketId("nobody");
        assertThat(side.send(new StartTicket(nobody)))
                .isEqualTo(new Refused(new TicketNotFound(nobody)));
        assertThat(side.send(new StartTicket(nobody), 1L, null))
                .isEqualTo(new Refused(new TicketNotFound(nobody)));
    }

    @Test
    void a_merge_or_link_to_an_unknown_ticket_is_not_found() {
        side.done(open("lonely"));
        TicketId nobody = new TicketId("nobody");
        assertThat(side.send(new MergeTicket(new TicketId("lonely"), nobody)))
                .isEqualTo(new Refused(new TicketNotFound(nobody)));
        assertThat(side.send(new LinkTicket(new TicketId("lonely"), nobody, LinkKind.RELATED)))
                .isEqualTo(new Refused(new TicketNotFound(nobody)));
    }

    @Test
    void a_ticket_cannot_be_opened_twice() {
        side.done(open("twice"));
        assertThat(side.send(open("twice")))
                .isEqualTo(new Refused(new TicketAlreadyExists(new TicketId("twice"))));
    }

    @Test
    void if_match_lets_only_the_current_etag_through() {
        side.done(open("match"));
        assertThat(side.send(reply("match", Author.AGENT), 1L, null))
                .isEqualTo(new Done("match", 2, 2, last("match").position(), false));
        assertThat(side.send(reply("match", Author.AGENT), 1L, null)).isEqualTo(new Stale(2));
    }

    @Test
    void what_the_platform_did_makes_no_if_match_stale() {
        side.done(open("absorber"));
        side.done(new AbsorbTicket(new TicketId("absorber"), new TicketId("absorbed")));
        Done replied = (Done) side.send(reply("absorber", Author.AGENT), 1L, null);
        assertThat(replied.version()).isEqualTo(3);
        assertThat(replied.etag()).isEqualTo(3);
    }

    @Test
    void the_same_request_gives_the_same_answer_and_appends_nothing() {
        side.done(open("again"));
        side.done(new WaitOnTicket(new TicketId("again"), WaitingOn.CUSTOMER, null));
        Done first = (Done) side.send(reply("again", Author.CUSTOMER), null, key("k1", "body"));
        side.done(reply("again", Author.AGENT));

        assertThat(side.send(reply("again", Author.CUSTOMER), null, key("k1", "body")))
                .isEqualTo(new Done("again", 4, 4, first.position(), true));
        assertThat(side.events("again")).hasSize(5);
    }

    @Test
    void a_request_key_belongs_to_one_body() {
        side.done(open("reused"));
        side.send(reply("reused", Author.AGENT), null, key("k2", "body"));
        assertThatExceptionOfType(RequestReused.class)
                .isThrownBy(
                        () -> side.send(reply("reused", Author.AGENT), null, key("k2", "other")));
    }

    @Test
    void imported_history_keeps_its_own_times_and_people() {
        Instant then = Instant.parse("2016-02-29T01:16:00Z");
        ImportedRecord opened =
                new ImportedRecord("r1", then, new PersonId("Opened by 8"), open("old"));
        ImportedRecord closed =
                new ImportedRecord(
                        "r2", then.plusSeconds(60), null, new CloseTicket(new TicketId("old")));
        ImportHistory history =
                new ImportHistory(
                        new TicketId("old"), "servicenow", "i-1", List.of(opened, closed));

        Done imported = side.done(history);
        assertThat(imported.version()).isEqualTo(3);
        assertThat(imported.etag()).isEqualTo(2);
        List<Recorded<TicketEvent>> events = side.events("old");
        assertThat(events).extracting(Recorded::occurredAt).startsWith(then, then.plusSeconds(60));
        assertThat(events)
                .extracting(event -> event.metadata().get(EventMetadata.ACTOR))
                .containsExactly("Opened by 8", CAUSE.actor(), CAUSE.actor());

        assertThat(side.send(history)).isEqualTo(imported);
        assertThat(side.events("old")).hasSize(3);
    }

    @Test
    void history_without_its_opening_is_refused() {
        ImportedRecord closed =
                new ImportedRecord(
                        "r1", Instant.EPOCH, null, new CloseTicket(new TicketId("headless")));
        assertThat(
                        side.send(
                                new ImportHistory(
                                        new TicketId("headless"), "x", "i-1", List.of(closed))))
                .isEqualTo(new Refused(new HistoryNotOpened()));
        assertThat(side.done(open("headless")).version()).isEqualTo(1);
    }

    @Test
    void live_events_never_happen_before_what_was_imported() {
        Instant future = Instant.parse("2199-01-01T00:00:00Z");
        side.done(
                new ImportHistory(
                        new TicketId("future"),
                        "x",
                        "i-1",
                        List.of(new ImportedRecord("r1", future, null, open("future")))));
        side.done(reply("future", Author.AGENT));
        assertThat(last("future").occurredAt()).isEqualTo(future);
    }

    private static Recorded<TicketEvent> last(String ticket) {
        return side.events(ticket).getLast();
    }

    @Test
    void nothing_is_in_the_ledger_twice_or_missing() {
        LedgerReader reader = side.bean(LedgerReader.class);
        assertThat(reader.page(0, 1_000)).hasSize((int) reader.head());
    }
}
