package com.flashafrica.support.ticketing.shell;

import static com.flashafrica.support.ticketing.shell.SlaTimersTest.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.testing.Tickets;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.TicketCommand.CheckSlaClocks;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketCommand.ImportedRecord;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whenever a process dies, another one fires what is due, and nothing is recorded twice. */
@ExtendWith(OutputCaptureExtension.class)
class TimersAfterACrashTest {
    private static final String NEVER = "support.timer.poll=1h";
    private static final String QUICKLY = "support.timer.heartbeat=100ms";
    private static final String[] ALL = {
        "ticket.opened",
        "ticket.sla-clock-warned",
        "ticket.first-response-missed",
        "ticket.escalated L2",
        "ticket.escalated L3"
    };

    private final MovableClock clock = new MovableClock();
    private EmbeddedLedger ledger;

    @BeforeEach
    void start() {
        ledger = EmbeddedLedger.withoutSchema();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void what_happened_before_its_timer_was_set_is_followed_by_the_next_process() {
        try (TimedSide dying = new TimedSide(ledger, clock)) {
            dying.processor().shutDown();
            dying.side().done(chat("t"));
            assertThat(dying.timers("t")).isEmpty();
        }
        try (TimedSide next = new TimedSide(ledger, clock)) {
            await().until(() -> next.timers("t"), List.of("t:2")::equals);
            clock.advance(Duration.ofHours(3));
            awaitStory(next);
        }
    }

    @Test
    void what_came_due_while_nobody_was_there_fires_once_and_says_how_late(CapturedOutput output) {
        try (TimedSide dying = new TimedSide(ledger, clock)) {
            dying.side().done(chat("t"));
            dying.side().done(chat("u"));
            dying.caughtUp();
        }
        clock.advance(Duration.ofHours(3).plusMinutes(4));
        try (TimedSide next = new TimedSide(ledger, clock)) {
            awaitStory(next);
            await().untilAsserted(() -> assertThat(next.timers("u")).isEmpty());
            assertThat(next.story("u")).containsExactly(ALL);
        }
        assertThat(output)
                .containsPattern(
                        "2 timers came due while nobody fired them, the oldest 3h\\d*s? ago");
    }

    @Test
    void a_timer_that_its_process_took_and_died_with_is_fired_by_another() {
        try (TimedSide dying = new TimedSide(ledger, clock, NEVER)) {
            dying.side().done(chat("t"));
            dying.caughtUp();
            takenByADyingProcess(dying);
        }
        clock.advance(Duration.ofHours(3));
        try (TimedSide next = new TimedSide(ledger, clock, QUICKLY)) {
            awaitStory(next);
            awaitNoTimer(next);
            assertThat(next.story("t")).containsExactly(ALL);
        }
    }

    @Test
    void a_timer_whose_process_died_after_the_command_is_fired_again_and_records_nothing() {
        try (TimedSide dying = new TimedSide(ledger, clock, NEVER)) {
            dying.side().done(chat("t"));
            dying.caughtUp();
            takenByADyingProcess(dying);
            clock.advance(Duration.ofMinutes(4).plusMillis(1));
            String request = "sla-timer:t:2";
            dying.side()
                    .bean(Commands.class)
                    .send(
                            new CheckSlaClocks(new TicketId("t")),
                            new Cause("sla-timer", ActorRole.SYSTEM, null, request, request),
                            null,
                            new RequestKey(
                                    "sla-timer",
                                    request,
                                    request.getBytes(StandardCharsets.UTF_8),
                                    null));
            dying.caughtUp();
            assertThat(dying.timers("t")).containsExactly("t:2", "t:3");
        }
        try (TimedSide next = new TimedSide(ledger, clock, QUICKLY)) {
            await().until(() -> next.timers("t"), List.of("t:3")::equals);
            assertThat(next.story("t")).containsExactly(ALL[0], ALL[1]);
        }
    }

    @Test
    void a_timer_that_fires_too_early_is_set_again_for_its_time() {
        try (TimedSide side = new TimedSide(ledger, clock)) {
            side.side().done(chat("t"));
            side.caughtUp();
            side.jdbc()
                    .sql("UPDATE timer SET execution_time = ?")
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            await().until(() ->
                    side.jdbc()
                            .sql(
                                    "SELECT NOT picked AND last_success IS NOT NULL AND"
                                        + " execution_time > last_success + interval '3 min' FROM"
                                        + " timer")
                            .query(Boolean.class)
                            .single());
            assertThat(side.timers("t")).containsExactly("t:2");
            clock.advance(Duration.ofHours(3));
            awaitStory(side);
        }
    }

    @Test
    void reading_all_history_again_sets_the_same_timers_and_records_nothing() {
        List<String> timers;
        long head;
        try (TimedSide before = new TimedSide(ledger, clock)) {
            before.side().done(chat("t"));
            before.side().done(chat("resolved"));
            before.side().done(new ResolveTicket(new TicketId("resolved"), null, "key"));
            before.side()
                    .done(
                            new ImportHistory(
                                    new TicketId("imported"),
                                    "servicenow",
                                    "import-1",
                                    List.of(
                                            new ImportedRecord(
                                                    "r1",
                                                    clock.instant(),
                                                    null,
                                                    chat("imported")))));
            clock.advance(Duration.ofHours(3));
            awaitStory(before);
            before.side().done(chat("waiting"));
            before.side().done(Tickets.reply("waiting", Author.CUSTOMER));
            before.caughtUp();
            awaitNoTimer(before);
            timers = before.timers();
            assertThat(timers).containsExactly("waiting:2");
            head = before.side().bean(LedgerReader.class).head();
            forgetHowFar(before);
        }
        try (TimedSide after = new TimedSide(ledger, clock)) {
            after.caughtUp();
            assertThat(after.timers()).isEqualTo(timers);
            forgetHowFar(after);
            after.jdbc().sql("DELETE FROM timer").update();
        }
        try (TimedSide fromNothing = new TimedSide(ledger, clock)) {
            fromNothing.caughtUp();
            assertThat(fromNothing.timers()).isEqualTo(timers);
            assertThat(fromNothing.side().bean(LedgerReader.class).head()).isEqualTo(head);
        }
    }

    private void takenByADyingProcess(TimedSide side) {
        side.jdbc()
                .sql(
                        "UPDATE timer SET picked = true, picked_by = 'dying',"
                                + " version = version + 1, last_heartbeat = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void forgetHowFar(TimedSide side) {
        side.processor().shutDown();
        side.jdbc()
                .sql("DELETE FROM token_entry WHERE processor_name = ?")
                .param(WhenTicketClocksChangeThenTimersFollow.NAME)
                .update();
    }

    private static void awaitStory(TimedSide side) {
        await().untilAsserted(() -> assertThat(side.story("t")).containsExactly(ALL));
    }

    private static void awaitNoTimer(TimedSide side) {
        await().untilAsserted(() -> assertThat(side.timers("t")).isEmpty());
    }
}
