package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.mongo.TestMongo;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RollupRunnerTest {
    private final View<TicketDocument> view =
            new View<>("ticket", 1, new TicketFold(), TicketDocument.class, List.of());
    private final MemoryLedger ledger = new MemoryLedger();
    private final TestMongo mongo = TestMongo.start();
    private final RandomTickets tickets = new RandomTickets(3, 30);

    /** What is in it, as its changes tell. */
    private static final class Contents implements Rollup<TicketDocument> {
        final Map<String, TicketDocument> documents = new ConcurrentHashMap<>();
        volatile long position = -1;

        @Override
        public void change(
                @Nullable TicketDocument before, @Nullable TicketDocument after, long upTo) {
            if (before != null) {
                assertThat(documents.remove(before.id())).isEqualTo(before);
            }
            if (after != null) {
                assertThat(documents.put(after.id(), after)).isNull();
            }
            position = upTo;
        }
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void it_begins_with_the_views_documents_and_goes_on_by_itself() throws Exception {
        append(300);
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
        }
        append(200);
        Contents contents = new Contents();
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.views.start("contents", view, contents);
            append(200);
            awaitHead(keeping, contents);
            assertThat(contents.documents).isEqualTo(ledger.foldedBy(view.fold()));
        }
    }

    /** Of 48 MB, which is the most that a driver takes. */
    @Test
    void it_begins_with_more_documents_than_one_message_holds() throws Exception {
        append(100);
        int more = 3_000;
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            String name = view.collection(keeping.status(view).generation());
            MongoCollection<Document> documents = mongo.database().getCollection(name);
            Document one = Blocking.only(documents.find().first());
            String ballast = "x".repeat(20_000);
            for (int i = 0; i < more; i++) {
                Document copy = new Document(one).append("_id", "copy-" + i);
                Blocking.run(documents.insertOne(copy.append("ballast", ballast)));
            }
        }
        Contents contents = new Contents();
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.views.start("contents", view, contents);
            awaitHead(keeping, contents);
            assertThat(contents.documents).hasSize(ledger.foldedBy(view.fold()).size() + more);
        }
    }

    @Test
    void it_begins_with_the_ledger_when_there_is_no_view_yet() throws Exception {
        append(300);
        Contents contents = new Contents();
        try (Keeping keeping = new Keeping(ledger, mongo)) {
            keeping.views.start("contents", view, contents);
            awaitHead(keeping, contents);
            assertThat(contents.documents).isEqualTo(ledger.foldedBy(view.fold()));
        }
    }

    @Test
    void a_document_that_is_stuck_in_the_view_is_left_as_it_is_there() throws Exception {
        append(100);
        Happening last = tickets.next();
        ledger.append(last.stream(), last.at(), last.event());
        ledger.append("t-1", last.at(), "ticket.odd", "{}".getBytes(StandardCharsets.UTF_8));
        try (Keeping keeping = new Keeping(ledger, mongo, view)) {
            keeping.awaitHead(view);
            append(100);
            keeping.awaitHead(view);
            Contents contents = new Contents();
            keeping.views.start("contents", view, contents);
            awaitHead(keeping, contents);
            append(100);
            awaitHead(keeping, contents);
            keeping.awaitHead(view);
            assertThat(contents.documents).isEqualTo(keeping.documents(view));
            assertThat(keeping.views.progress().get("contents"))
                    .isNotNull()
                    .extracting(progress -> progress.stuck)
                    .isEqualTo(1);
        }
    }

    private void awaitHead(Keeping keeping, Contents contents) {
        await().until(() -> keeping.positions.reached("contents") == ledger.head());
        assertThat(contents.position).isEqualTo(ledger.head());
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            Happening next = tickets.next();
            ledger.append(next.stream(), next.at(), next.event());
        }
    }
}
