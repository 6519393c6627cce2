package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.platform.mongo.TestMongo;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GenerationTest {
    private final View<TicketDocument> view =
            new View<>("ticket", 1, new TicketFold(), TicketDocument.class, List.of());
    private final MemoryLedger ledger = new MemoryLedger();
    private final TestMongo mongo = TestMongo.start();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_crash_between_the_documents_and_the_token_changes_nothing() {
        append(400, 30);
        Generation<TicketDocument> first = open();
        first.apply(ledger.readings(0, 200));
        first.apply(ledger.readings(200, 200));
        Map<String, TicketDocument> written = documents();
        tokenBackTo(200);
        Generation<TicketDocument> second = open();
        assertThat(second.position()).isEqualTo(200);
        second.apply(ledger.readings(200, 200));
        assertThat(documents()).isEqualTo(written);
        assertThat(second.position()).isEqualTo(400);
    }

    /** Such documents are ahead of the token. */
    @Test
    void what_was_written_for_want_of_memory_is_not_folded_again_after_a_crash() {
        append(400, 30);
        Generation<TicketDocument> first = Generation.open(view, 1, mongo.database(), 20_000);
        first.take(ledger.readings(0, 200));
        assertThat(documents()).isNotEmpty();
        assertThat(first.position()).isZero();
        assertThat(first.isLost()).isFalse();

        Generation<TicketDocument> second = open();
        assertThat(second.position()).isZero();
        second.apply(ledger.readings(0, 400));

        assertThat(documents()).isEqualTo(ledger.foldedBy(view.fold()));
        mongo.drop();
        assertThat(first.isLost()).as("though no token tells of them").isTrue();
    }

    @Test
    void an_owner_who_does_not_know_that_it_was_replaced_does_no_harm() {
        append(400, 30);
        Generation<TicketDocument> replaced = open();
        replaced.apply(ledger.readings(0, 100));
        Generation<TicketDocument> owner = open();
        owner.apply(ledger.readings(100, 250));
        assertThatThrownBy(() -> replaced.apply(ledger.readings(100, 300)))
                .isInstanceOf(Overtaken.class);
        assertThat(open().position()).isEqualTo(350);
        owner.apply(ledger.readings(350, 100));
        assertThat(documents()).isEqualTo(ledger.foldedBy(view.fold()));
    }

    @Test
    void what_was_taken_and_not_written_is_taken_again_after_a_crash() {
        append(400, 30);
        Generation<TicketDocument> crashed = open();
        crashed.take(ledger.readings(0, 100));
        crashed.settle();
        crashed.take(ledger.readings(100, 200));
        assertThat(crashed.taken()).isEqualTo(300);
        assertThat(crashed.position()).isEqualTo(100);
        Generation<TicketDocument> next = open();
        assertThat(next.position()).isEqualTo(100);
        next.apply(ledger.readings(100, 300));
        assertThat(documents()).isEqualTo(ledger.foldedBy(view.fold()));
    }

    @Test
    void documents_held_over_many_pages_end_as_a_fresh_fold_however_little_memory_there_is() {
        append(2_000, 60);
        for (long memory : new long[] {1, 50_000, 1 << 20}) {
            Blocking.run(mongo.database().drop());
            Generation<TicketDocument> generation =
                    Generation.open(view, 1, mongo.database(), memory);
            for (int at = 0; at < 2_000; at += 100) {
                generation.take(ledger.readings(at, 100));
            }
            generation.settle();
            assertThat(documents()).isEqualTo(ledger.foldedBy(view.fold()));
            assertThat(generation.position()).isEqualTo(2_000);
        }
    }

    @Test
    void a_write_that_was_overtaken_leaves_nothing_behind_that_is_not_in_the_database() {
        append(400, 30);
        Generation<TicketDocument> late = open();
        late.take(ledger.readings(0, 200));
        open().apply(ledger.readings(0, 250));
        assertThatThrownBy(late::settle).isInstanceOf(Overtaken.class);
        assertThat(late.taken()).isEqualTo(late.position());
        Generation<TicketDocument> again = open();
        again.apply(ledger.readings(again.position(), 150));
        assertThat(documents()).isEqualTo(ledger.foldedBy(view.fold()));
    }

    @Test
    void two_who_race_end_up_with_the_same_documents() throws Exception {
        append(2_000, 40);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> race(start, 17));
            Future<?> other = threads.submit(() -> race(start, 23));
            one.get();
            other.get();
        }
        assertThat(documents()).isEqualTo(ledger.foldedBy(view.fold()));
        assertThat(open().stuck()).isZero();
    }

    private @Nullable Void race(CyclicBarrier start, int batch) throws Exception {
        Generation<TicketDocument> generation = open();
        start.await();
        while (generation.position() < ledger.head()) {
            try {
                generation.apply(ledger.readings(generation.position(), batch));
            } catch (Overtaken e) {
                generation = open();
            }
        }
        return null;
    }

    private Generation<TicketDocument> open() {
        return Generation.open(view, 1, mongo.database(), 1 << 20);
    }

    private Map<String, TicketDocument> documents() {
        return Blocking.all(
                        mongo.database().getCollection(view.collection(1), view.document()).find())
                .stream()
                .collect(Collectors.toMap(TicketDocument::id, document -> document));
    }

    private void tokenBackTo(long position) {
        Blocking.run(
                mongo.database()
                        .getCollection(Token.COLLECTION)
                        .updateOne(
                                new Document("_id", view.collection(1)),
                                Updates.set("position", position)));
    }

    private void append(int count, int tickets) {
        RandomTickets histories = new RandomTickets(1, tickets);
        for (int i = 0; i < count; i++) {
            Happening next = histories.next();
            ledger.append(next.stream(), next.at(), next.event());
        }
    }
}
