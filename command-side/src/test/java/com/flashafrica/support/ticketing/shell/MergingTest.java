package com.flashafrica.support.ticketing.shell;

import static com.flashafrica.support.testing.Tickets.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.TicketRejection.TicketMergedIntoItself;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MergingTest {
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
    void the_target_absorbs_what_was_merged_into_it() {
        opened("a", "b");
        merge("a", "b");
        awaitEvents("b", opening("b"), new TicketAbsorbed(new TicketId("a")));
    }

    @Test
    void the_end_of_the_chain_absorbs_what_was_merged_along_it() {
        opened("c1", "c2", "c3");
        merge("c2", "c3");
        merge("c1", "c2");
        awaitEvents(
                "c3",
                opening("c3"),
                new TicketAbsorbed(new TicketId("c2")),
                new TicketAbsorbed(new TicketId("c1")));
        assertThat(side.payloads("c2"))
                .containsExactly(opening("c2"), new TicketMerged(new TicketId("c3")));
    }

    @Test
    void nothing_is_merged_into_what_was_merged_into_it() {
        opened("back1", "back2", "back3");
        merge("back1", "back2");
        merge("back2", "back3");
        assertThat(side.send(merging("back3", "back1")))
                .isEqualTo(new Refused(new TicketMergedIntoItself()));
        assertThat(side.send(merging("back3", "back2")))
                .isEqualTo(new Refused(new TicketMergedIntoItself()));
    }

    @RepeatedTest(5)
    void of_two_tickets_merged_into_each_other_at_once_one_goes_on(RepetitionInfo repetition)
            throws Exception {
        String one = "one-" + repetition.getCurrentRepetition();
        String other = "other-" + repetition.getCurrentRepetition();
        opened(one, other);

        bothAtOnce(() -> side.send(merging(one, other)), () -> side.send(merging(other, one)));

        await().untilAsserted(() ->
                assertThat(
                                Stream.of(one, other)
                                        .map(ticket -> side.payloads(ticket).getLast())
                                        .filter(TicketAbsorbed.class::isInstance))
                        .hasSize(1));
    }

    @Test
    void of_two_tickets_that_were_merged_into_each_other_the_first_one_goes_on() {
        String first = "first";
        String second = "second";
        opened(first, second);

        mergedMeanwhile(second, first);
        mergedMeanwhile(first, second);

        awaitEvents(
                first,
                opening(first),
                new TicketMerged(new TicketId(second)),
                new TicketMergeCancelled(),
                new TicketAbsorbed(new TicketId(second)));
        assertThat(side.payloads(second))
                .containsExactly(opening(second), new TicketMerged(new TicketId(first)));
    }

    @Test
    void in_a_larger_circle_only_the_lowest_number_goes_on_and_a_branch_follows_it() {
        opened("r1", "r2", "r3", "branch");
        merge("r2", "r3");
        merge("r3", "r1");
        await().untilAsserted(() ->
                assertThat(side.payloads("r1"))
                        .contains(
                                new TicketAbsorbed(new TicketId("r2")),
                                new TicketAbsorbed(new TicketId("r3"))));
        merge("branch", "r2");
        mergedMeanwhile("r1", "r2");
        await().untilAsserted(() ->
                assertThat(side.payloads("r1"))
                        .contains(
                                new TicketMergeCancelled(),
                                new TicketAbsorbed(new TicketId("branch"))));
        assertThat(side.payloads("r2")).doesNotContain(new TicketMergeCancelled());
        assertThat(side.payloads("r3")).doesNotContain(new TicketMergeCancelled());
    }

    private static void opened(String... tickets) {
        for (String ticket : tickets) {
            side.done(open(ticket));
        }
    }

    private static Done merge(String from, String into) {
        return side.done(merging(from, into));
    }

    private static MergeTicket merging(String from, String into) {
        return new MergeTicket(new TicketId(from), new TicketId(into));
    }

    /** As if it had been decided on before what the other ticket came to was known. */
    private static void mergedMeanwhile(String from, String into) {
        EventCodec codec = side.bean(EventCodec.class);
        TicketEvent merged = new TicketMerged(new TicketId(into));
        var type = codec.types().typeOf(merged.getClass());
        NewEvent event =
                new NewEvent(
                        from,
                        side.payloads(from).size() + 1L,
                        UUID.randomUUID(),
                        type.name(),
                        type.revision(),
                        Instant.now(),
                        codec.encode(merged),
                        "{}".getBytes(StandardCharsets.UTF_8));
        side.bean(Appender.class).append(new Append(List.of(event), null)).join();
    }

    private static TicketOpened opening(String ticket) {
        return (TicketOpened) side.payloads(ticket).getFirst();
    }

    private static void awaitEvents(String ticket, TicketEvent... events) {
        await().untilAsserted(() -> assertThat(side.payloads(ticket)).containsExactly(events));
    }

    private static void bothAtOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both =
                    List.of(
                            threads.submit(() -> afterAll(together, one)),
                            threads.submit(() -> afterAll(together, other)));
            for (Future<?> each : both) {
                each.get();
            }
        }
    }

    private static @Nullable Void afterAll(CyclicBarrier together, Runnable work) throws Exception {
        together.await();
        work.run();
        return null;
    }
}
