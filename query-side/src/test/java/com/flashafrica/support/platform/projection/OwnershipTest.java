package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.mongo.TestMongo;
import com.flashafrica.support.ticketing.ticket.History;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final long BEATS_OF_TWO_SILENCES =
            2 * Keeping.HASTY.silence().dividedBy(Keeping.HASTY.heartbeat());

    private final View<TicketDocument> view =
            new View<>("ticket", 1, new TicketFold(), TicketDocument.class, List.of());
    private final MemoryLedger ledger = new MemoryLedger();
    private final TestMongo mongo = TestMongo.start();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void one_process_keeps_a_view_and_the_others_follow_it() throws Exception {
        try (Keeping one = new Keeping(ledger, mongo, view)) {
            await().until(() -> one.progress(view).owned);
            try (Keeping other = new Keeping(ledger, mongo, view)) {
                open(3);
                other.awaitHead(view);
                assertThat(other.documents(view)).hasSize(3);
                assertThat(one.progress(view).owned).isTrue();
                assertThat(other.progress(view).owned).isFalse();
            }
        }
    }

    @Test
    void a_process_that_ends_lets_the_next_take_over_at_once() throws Exception {
        Keeping one = new Keeping(ledger, mongo, view);
        await().until(() -> one.progress(view).owned);
        try (Keeping other = new Keeping(ledger, mongo, view)) {
            open(1);
            one.close();
            open(2);
            other.awaitHead(view);
            assertThat(other.progress(view).owned).isTrue();
            other.assertHoldsAFreshFold(view);
        }
    }

    @Test
    void a_process_that_died_is_replaced_after_its_silence() throws Exception {
        Blocking.run(
                mongo.database()
                        .getCollection(ViewState.COLLECTION, ViewState.class)
                        .insertOne(ViewState.first(view.key(), "dead")));
        open(2);
        try (Keeping next = new Keeping(ledger, mongo, view)) {
            next.awaitHead(view);
            assertThat(next.progress(view).owned).isTrue();
            next.assertHoldsAFreshFold(view);
        }
    }

    @Test
    void a_process_that_is_busy_for_longer_than_its_silence_keeps_its_views() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        InterceptedFold fold =
                new InterceptedFold(_ -> {
                    begun.countDown();
                    await().until(() -> mayGoOn.getCount() == 0);
                });
        View<TicketDocument> busy = new View<>("ticket", 1, fold, TicketDocument.class, List.of());
        try (Keeping one = new Keeping(ledger, mongo, busy)) {
            await().until(() -> one.progress(busy).owned);
            try (Keeping other = new Keeping(ledger, mongo, view)) {
                open(1);
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
                long since = beat();
                await().until(() -> beat() > since + BEATS_OF_TWO_SILENCES);
                assertThat(other.progress(view).owned).isFalse();
                mayGoOn.countDown();
                other.awaitHead(view);
                assertThat(one.progress(busy).owned).isTrue();
            } finally {
                mayGoOn.countDown();
            }
        }
    }

    @Test
    void a_process_that_stood_still_itself_gives_the_owner_time() {
        new ViewStates(mongo.database(), "owner").create(view.key());
        ViewStates states = new ViewStates(mongo.database(), "follower");
        try (Heartbeats beats =
                new Heartbeats(states, Keeping.HASTY.heartbeat(), Heartbeats.TURN)) {
            Ownership follower = new Ownership(view.key(), states, beats, Keeping.HASTY);
            assertThat(follower.hold()).isNull();
            await().pollDelay(Keeping.HASTY.silence()).until(() -> true);
            assertThat(follower.hold()).isNull();
            await().until(() -> follower.hold() != null);
        }
    }

    @Test
    void a_view_whose_thread_does_not_come_round_is_not_vouched_for() throws Exception {
        ViewStates ours = new ViewStates(mongo.database(), "ours");
        ours.create(view.key());
        try (Heartbeats beats =
                new Heartbeats(ours, Duration.ofMillis(10), Duration.ofSeconds(1))) {
            beats.alive(view.key());
            await().until(() -> beat() > 0);
            AtomicLong last = new AtomicLong();
            await().pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        long now = beat();
                        return last.getAndSet(now) == now;
                    });
            beats.alive(view.key());
            await().until(() -> beat() > last.get());
        }
    }

    @Test
    void a_follower_can_order_a_rebuild_and_reads_the_new_generation_once_it_is_there()
            throws Exception {
        try (Keeping one = new Keeping(ledger, mongo, view)) {
            await().until(() -> one.progress(view).owned);
            try (Keeping other = new Keeping(ledger, mongo, view)) {
                open(5);
                other.awaitHead(view);
                int before = other.progress(view).generation;
                other.statuses().rebuild(view.name()).block();
                await().until(() -> other.progress(view).generation == before + 1);
                other.assertHoldsAFreshFold(view);
            }
        }
    }

    @Test
    void a_read_can_wait_for_a_view_that_another_process_keeps() throws Exception {
        try (Keeping one = new Keeping(ledger, mongo, view)) {
            await().until(() -> one.progress(view).owned);
            try (Keeping other = new Keeping(ledger, mongo, view)) {
                var reached = other.positions.await(view.name(), 2, Duration.ofSeconds(10));
                open(2);
                assertThat(reached.block()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_newer_fold_is_built_beside_the_older_one_while_both_serve() throws Exception {
        View<TicketDocument> newer =
                new View<>("ticket", 2, new TicketFold(), TicketDocument.class, List.of());
        open(5);
        try (Keeping old = new Keeping(ledger, mongo, view)) {
            old.awaitHead(view);
            try (Keeping upgraded = new Keeping(ledger, mongo, newer)) {
                open(3);
                upgraded.awaitHead(newer);
                old.awaitHead(view);
                assertThat(old.progress(view).owned).isTrue();
                assertThat(upgraded.progress(newer).owned).isTrue();
                upgraded.assertHoldsAFreshFold(newer);
                old.assertHoldsAFreshFold(view);
            }
            open(1);
            old.awaitHead(view);
            old.assertHoldsAFreshFold(view);
        }
    }

    private long beat() {
        return Blocking.only(new ViewStates(mongo.database(), "nobody").find(view.key())).beat();
    }

    private void open(int tickets) {
        for (int i = 0; i < tickets; i++) {
            ledger.append("t-" + ledger.head(), History.NINE, History.opening());
        }
    }
}
