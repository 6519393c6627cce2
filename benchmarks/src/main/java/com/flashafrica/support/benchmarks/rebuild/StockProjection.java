package com.flashafrica.support.benchmarks.rebuild;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.benchmarks.commands.StockPlatform;
import com.flashafrica.support.benchmarks.commands.StockPlatform.Followed;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.mongo.MongoCodecs;
import com.flashafrica.support.platform.projection.Fold;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.queue.QueueDocument;
import com.flashafrica.support.ticketing.queue.QueueFold;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * The three views of tickets as a projection that finds, changes and replaces a document for every
 * event, by the product's own folds. The product's other views are left out, which flatters it.
 */
final class StockProjection implements StockPlatform.Handling, AutoCloseable {
    private static final long PATIENCE_MINUTES = 30;

    private record Kept<D extends ViewDocument>(
            MongoCollection<D> documents, Fold<TicketEvent, D> fold) {
        void update(Recorded<TicketEvent> event) {
            Document id = new Document("_id", event.stream());
            D before = Mono.from(documents.find(id).first()).block();
            D after = fold.evolve(before, event);
            Mono.from(documents.replaceOne(id, after, new ReplaceOptions().upsert(true))).block();
        }
    }

    private final MongoClient client;
    private final List<Kept<?>> views;
    private final CountDownLatch toCome;
    private final AtomicLong began = new AtomicLong();
    private volatile long ended;
    private final int events;

    StockProjection(String mongoUri, int events) {
        this.client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new com.mongodb.ConnectionString(mongoUri))
                                .codecRegistry(MongoCodecs.registry())
                                .build());
        MongoDatabase database = client.getDatabase("stock");
        Mono.from(database.drop()).block();
        this.views =
                List.of(
                        new Kept<>(
                                database.getCollection("ticket", TicketDocument.class),
                                new TicketFold()),
                        new Kept<>(
                                database.getCollection("queue", QueueDocument.class),
                                new QueueFold()),
                        new Kept<>(
                                database.getCollection("facts", TicketFacts.class),
                                new FactsFold()));
        this.events = events;
        this.toCome = new CountDownLatch(events);
    }

    @Override
    public void handle(Followed event) {
        began.compareAndSet(0, System.nanoTime());
        Recorded<TicketEvent> recorded =
                new Recorded<>(
                        event.position(),
                        event.stream(),
                        event.version(),
                        event.id(),
                        event.payload().getClass().getSimpleName(),
                        event.at(),
                        event.at(),
                        event.payload(),
                        Map.of());
        views.forEach(view -> view.update(recorded));
        ended = System.nanoTime();
        toCome.countDown();
    }

    /** Events a second. */
    double rate() throws InterruptedException {
        if (!toCome.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(toCome.getCount() + " events never came");
        }
        return events / ((ended - began.get()) / 1e9);
    }

    @Override
    public void close() {
        client.close();
    }
}
