package com.flashafrica.support.ticketing.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.testing.Tickets;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketCommand.ImportedRecord;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The support plan by chat: answered within 5 minutes, L2 after 30, L3 after 2 hours. */
class SlaTimersTest {
    private static final String OPENED = "ticket.opened";
    private static final String WARNED = "ticket.sla-clock-warned";
    private static final String MISSED = "ticket.first-response-missed";
    private static final String REPLIED = "ticket.replied";
    private static final String TO_L2 = "ticket.escalated L2";
    private static final String TO_L3 = "ticket.escalated L3";

    private static EmbeddedLedger ledger;
    private static MovableClock clock;
    private static TimedSide here;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.withoutSchema();
        clock = new MovableClock();
        here = new TimedSide(ledger, clock);
    }

    @AfterAll
    static void stop() {
        here.close();
        ledger.close();
    }

    @Test
    void what_nobody_does_is_warned_of_missed_and_escalated_in_order_and_once() {
        open("neglected");
        pass(Duration.ofMinutes(4));
        awaitStory("neglected", OPENED, WARNED);
        pass(Duration.ofMinutes(1));
        awaitStory("neglected", OPENED, WARNED, MISSED);
        pass(Duration.ofMinutes(25));
        awaitStory("neglected", OPENED, WARNED, MISSED, TO_L2);
        pass(Duration.ofMinutes(90));
        awaitStory("neglected", OPENED, WARNED, MISSED, TO_L2, TO_L3);
        pass(Duration.ofDays(3));
        thenNoTimer("neglected");
        assertThat(here.story("neglected")).hasSize(5);
    }

    @Test
    void what_a_timer_records_is_nobodys_doing() {
        open("nobody");
        pass(Duration.ofMinutes(4));
        awaitStory("nobody", OPENED, WARNED);
        var events = here.side().events("nobody");
        assertThat(events.getLast().metadata())
                .containsEntry(EventMetadata.ROLE, ActorRole.SYSTEM.name())
                .containsEntry(EventMetadata.CORRELATION, RunningCommandSide.CAUSE.correlation())
                .as("what asked for the timer")
                .containsEntry(EventMetadata.CAUSATION, events.get(1).id().toString());
    }

    @Test
    void an_answer_or_a_resolution_cancels_what_was_to_come() {
        open("answered");
        here.side().done(Tickets.reply("answered", Author.AGENT));
        here.caughtUp();
        assertThat(here.timers("answered")).containsExactly("answered:3");
        here.side().done(new ResolveTicket(new TicketId("answered"), null, "new key"));
        here.caughtUp();
        thenNoTimer("answered");
        pass(Duration.ofHours(3));
        open("meanwhile");
        here.caughtUp();
        assertThat(here.story("answered")).containsExactly(OPENED, REPLIED, "ticket.resolved");
    }

    @Test
    void a_wait_takes_the_timer_away_and_what_follows_brings_it_back_for_later() {
        TicketId ticket = new TicketId("waiting");
        open("waiting");
        here.side().done(new WaitOnTicket(ticket, WaitingOn.CUSTOMER, null));
        here.caughtUp();
        thenNoTimer("waiting");
        pass(Duration.ofHours(5));
        here.side().done(new ResumeTicket(ticket));
        here.caughtUp();
        assertThat(here.timers("waiting")).containsExactly("waiting:4");
        pass(Duration.ofMinutes(4));
        awaitStory("waiting", OPENED, "ticket.waiting", "ticket.resumed", WARNED);
    }

    @Test
    void what_is_imported_never_has_a_timer() {
        TicketId ticket = new TicketId("imported");
        Instant long_ago = Instant.parse("2016-02-29T01:16:00Z");
        here.side()
                .done(
                        new ImportHistory(
                                ticket,
                                "servicenow",
                                "import-1",
                                List.of(
                                        new ImportedRecord(
                                                "r1", long_ago, null, chat("imported")))));
        here.caughtUp();
        thenNoTimer("imported");
        assertThat(here.story("imported")).containsExactly(OPENED, "ticket.imported");
    }

    @Test
    void with_two_command_sides_there_is_one_timer_and_it_is_recorded_once() {
        try (TimedSide there = new TimedSide(ledger, clock)) {
            for (int i = 0; i < 30; i++) {
                (i % 2 == 0 ? here : there).side().done(chat("both-" + i));
            }
            await().untilAsserted(() ->
                    assertThat(here.timers()).filteredOn(id -> id.startsWith("both-")).hasSize(30));
            pass(Duration.ofHours(2));
            for (int i = 0; i < 30; i++) {
                awaitStory("both-" + i, OPENED, WARNED, MISSED, TO_L2, TO_L3);
            }
        }
    }

    private static void open(String ticket) {
        here.side().done(chat(ticket));
        here.caughtUp();
    }

    /** And a moment, so that what is due then is past. */
    private static void pass(Duration time) {
        clock.advance(time.plusMillis(1));
    }

    private static void awaitStory(String ticket, String... words) {
        await().untilAsserted(() -> assertThat(here.story(ticket)).containsExactly(words));
    }

    private static void thenNoTimer(String ticket) {
        await().untilAsserted(() -> assertThat(here.timers(ticket)).isEmpty());
    }

    static OpenTicket chat(String ticket) {
        return new OpenTicket(
                new TicketId(ticket),
                new PersonId("customer-awa"),
                Tier.STANDARD,
                "No VPN",
                "It fails.",
                Channel.CHAT,
                Priority.NORMAL,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
