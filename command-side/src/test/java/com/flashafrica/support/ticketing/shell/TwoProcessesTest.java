package com.flashafrica.support.ticketing.shell;

import static com.flashafrica.support.testing.RunningCommandSide.key;
import static com.flashafrica.support.testing.Tickets.open;
import static com.flashafrica.support.testing.Tickets.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Contended;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.CommandOutcome.Stale;
import com.flashafrica.support.platform.command.RequestInFlight;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyExists;
import com.flashafrica.support.ticketing.TicketRejection.TicketAlreadyResolved;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each keeps aggregates in memory and hears nothing of what the other does to them. */
class TwoProcessesTest {
    private static EmbeddedLedger ledger;
    private static RunningCommandSide one;
    private static RunningCommandSide other;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.withoutSchema();
        one = RunningCommandSide.on(ledger);
        other = RunningCommandSide.on(ledger);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        ledger.close();
    }

    @Test
    void what_one_keeps_in_memory_is_behind_and_yet_nothing_is_lost() {
        one.done(open("behind"));
        other.done(reply("behind", Author.AGENT));
        assertThat(one.done(reply("behind", Author.AGENT)).version()).isEqualTo(3);
        assertThat(other.done(reply("behind", Author.AGENT)).version()).isEqualTo(4);
    }

    @Test
    void a_rule_is_never_applied_to_what_is_no_longer_so() {
        TicketId ticket = new TicketId("rule");
        one.done(open("rule"));
        one.done(new ResolveTicket(ticket, null, "done"));
        other.done(new ReopenTicket(ticket, "still broken"));

        assertThat(one.send(new ResolveTicket(ticket, null, "done again")))
                .isInstanceOf(Done.class);
        assertThat(other.send(new ResolveTicket(ticket, null, "me too")))
                .isEqualTo(new Refused(new TicketAlreadyResolved()));
    }

    @Test
    void an_if_match_is_compared_with_what_is_so_now() {
        one.done(open("match"));
        other.done(reply("match", Author.AGENT));
        assertThat(one.send(reply("match", Author.AGENT), 1L, null)).isEqualTo(new Stale(2));
        other.done(reply("match", Author.AGENT));
        assertThat(one.send(reply("match", Author.AGENT), 3L, null)).isInstanceOf(Done.class);
    }

    @Test
    void a_ticket_opened_by_both_at_once_is_opened_once() throws Exception {
        List<CommandOutcome> outcomes =
                atOnce(16, i -> (i % 2 == 0 ? one : other).send(open("opened-by-both")));
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(
                        new Refused(new TicketAlreadyExists(new TicketId("opened-by-both")))
                                ::equals)
                .hasSize(15);
    }

    @Test
    void of_sixty_four_who_reply_at_once_to_one_ticket_each_wins_a_version_or_hears_of_it()
            throws Exception {
        one.done(open("race"));
        List<CommandOutcome> outcomes =
                atOnce(64, i -> (i % 2 == 0 ? one : other).send(reply("race", Author.AGENT)));

        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Done || outcome instanceof Contended);
        long won = outcomes.stream().filter(Done.class::isInstance).count();
        assertThat(won).isPositive();
        assertThat(one.events("race"))
                .extracting(Recorded::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, won + 1).boxed().toList());
    }

    @Test
    void of_sixty_four_with_one_if_match_one_wins_and_the_others_are_stale() throws Exception {
        one.done(open("if-match-race"));
        List<CommandOutcome> outcomes =
                atOnce(
                        64,
                        i ->
                                (i % 2 == 0 ? one : other)
                                        .send(reply("if-match-race", Author.AGENT), 1L, null));
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Stale(2)::equals).hasSize(63);
    }

    @Test
    void one_request_sent_many_times_at_once_is_done_once() throws Exception {
        one.done(open("request"));
        List<Object> answers =
                atOnce(
                        32,
                        i -> {
                            try {
                                return (i % 2 == 0 ? one : other)
                                        .send(
                                                reply("request", Author.AGENT),
                                                null,
                                                key("same", "body"));
                            } catch (RequestInFlight running) {
                                return running;
                            }
                        });
        assertThat(one.events("request")).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Done done && !done.replayed())
                .hasSize(1);
        assertThat(answers)
                .allMatch(answer -> answer instanceof Done || answer instanceof RequestInFlight);
        assertThat(one.done(reply("request", Author.AGENT)).version()).isEqualTo(3);
        assertThat(other.done(reply("request", Author.AGENT)).version()).isEqualTo(4);
    }

    @Test
    void a_process_started_later_reads_what_the_others_wrote() {
        one.done(open("later"));
        other.done(reply("later", Author.CUSTOMER));
        try (RunningCommandSide third = RunningCommandSide.on(ledger)) {
            assertThat(third.done(reply("later", Author.AGENT)).version()).isEqualTo(3);
        }
    }

    private interface Attempt<T> {
        T by(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int many, Attempt<T> attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all =
                    IntStream.range(0, many)
                            .mapToObj(i -> threads.submit(waiting(start, i, attempt)))
                            .toList();
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : all) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static <T> Callable<T> waiting(CountDownLatch start, int number, Attempt<T> attempt) {
        return () -> {
            start.await();
            return attempt.by(number);
        };
    }
}
