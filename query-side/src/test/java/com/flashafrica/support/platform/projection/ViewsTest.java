package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.flashafrica.support.platform.mongo.TestMongo;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {
    private final View<TicketDocument> view =
            new View<>("ticket", 1, new TicketFold(), TicketDocument.class, List.of());
    private final MemoryLedger ledger = new MemoryLedger();
    private final TestMongo mongo = TestMongo.start();

    @AfterEach
    void close() {
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_kept_live_is_what_a_fresh_fold_makes(long seed) throws Exception {
        RandomTickets tickets = new RandomTickets(seed, 40);
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            append(tickets, 1_500);
            keeping.awaitHead(view);
            keeping.assertHoldsAFreshFold(view);
        }
    }

    @Test
    void a_view_goes_on_where_it_was_left_in_another_process() throws Exception {
        RandomTickets tickets = new RandomTickets(4, 20);
        int generation;
        try (Keeping first = new Keeping(ledger, mongo, view)) {
            append(tickets, 300);
            first.awaitHead(view);
            generation = first.status(view).generation();
        }
        append(tickets, 300);
        try (Keeping second = new Keeping(ledger, mongo, view)) {
            second.awaitHead(view);
            second.assertHoldsAFreshFold(view);
            assertThat(second.status(view).generation()).isEqualTo(generation);
        }
    }

    @Test
    void a_rebuild_while_events_flow_ends_as_a_fresh_fold_and_reads_never_see_less()
            throws Exception {
        RandomTickets tickets = new RandomTickets(5, 40);
        append(tickets, 2_000);
        AtomicBoolean flowing = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().unstarted(() -> flow(tickets, flowing));
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            int before = keeping.status(view).generation();
            writer.start();
            keeping.statuses().rebuild(view.name()).block();
            await().until(() -> {
                assertThat(keeping.documents(view)).hasSize(40);
                return keeping.status(view).generation() == before + 1;
            });
            flowing.set(false);
            writer.join();
            keeping.awaitHead(view);
            keeping.assertHoldsAFreshFold(view);
            assertThat(keeping.status(view).rebuilding()).isNull();
            await().until(() -> !collections().contains("ticket_v1_g" + before));
        } finally {
            flowing.set(false);
        }
    }

    @Test
    void a_lost_database_is_noticed_and_built_again() throws Exception {
        append(new RandomTickets(6, 20), 500);
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            mongo.drop();
            await().untilAsserted(() -> keeping.assertHoldsAFreshFold(view));
            keeping.awaitHead(view);
        }
    }

    @Test
    void what_is_written_by_who_has_not_noticed_the_loss_yet_is_in_nobodys_way() throws Exception {
        append(new RandomTickets(9, 20), 500);
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            String before = view.collection(keeping.status(view).generation());
            var late = keeping.views.documents(view).withDocumentClass(Document.class);
            Document half = Objects.requireNonNull(Blocking.first(late.find().limit(1)));
            mongo.drop();
            // Folded from nothing, at the newest position: none of its events would be taken again.
            Blocking.run(late.insertOne(half.append("position", 500L)));

            await().untilAsserted(() -> keeping.assertHoldsAFreshFold(view));
            await().until(() -> !collections().contains(before));
        }
    }

    @Test
    void lost_documents_are_noticed_even_when_the_token_is_left() throws Exception {
        append(new RandomTickets(7, 20), 500);
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            Blocking.run(keeping.views.documents(view).drop());
            await().untilAsserted(() -> keeping.assertHoldsAFreshFold(view));
        }
    }

    @Test
    void a_view_stops_while_the_server_is_away_says_so_and_goes_on() throws Exception {
        assumeTrue(TestMongo.isEmbedded());
        RandomTickets tickets = new RandomTickets(8, 20);
        append(tickets, 300);
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            mongo.stopServer();
            append(tickets, 100);
            await().until(() -> keeping.progress(view).failure != null);
            assertThat(keeping.progress(view).isReady()).isFalse();
            mongo.startServerAgain();
            await().until(() -> keeping.progress(view).isReady());
            keeping.awaitHead(view);
            keeping.assertHoldsAFreshFold(view);
        }
    }

    private List<String> collections() {
        return Blocking.all(mongo.database().listCollectionNames());
    }

    private void flow(RandomTickets tickets, AtomicBoolean flowing) {
        while (flowing.get()) {
            append(tickets, 5);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void append(RandomTickets tickets, int count) {
        for (int i = 0; i < count; i++) {
            Happening next = tickets.next();
            ledger.append(next.stream(), next.at(), next.event());
        }
    }
}
