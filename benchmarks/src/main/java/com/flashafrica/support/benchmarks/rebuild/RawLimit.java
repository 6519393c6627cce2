package com.flashafrica.support.benchmarks.rebuild;

import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;

/**
 * The least that a rebuild can cost: the ledger's pages read once and thrown away, and the
 * documents that it ends with written once, encoded beforehand, one connection a view, all at the
 * same time. A tenth of the documents, ten times over, each time into a collection of its own: who
 * compares holds no more than that. Into a store of its own, which then holds as many as the other
 * one after a rebuild.
 */
final class RawLimit {
    private static final int PAGE = 2_000;
    private static final int SHARE = 10;
    private static final int AT_ONCE = 1_000;

    private final LedgerReader reader;
    private final MongoDatabase store;
    private final long events;
    private final Map<String, List<RawBsonDocument>> documents = new LinkedHashMap<>();

    /**
     * @param views the collections of a rebuild of so many events
     * @param store where they are written
     */
    RawLimit(
            LedgerReader reader,
            MongoDatabase rebuilt,
            List<String> views,
            MongoDatabase store,
            long events) {
        this.reader = reader;
        this.store = store;
        this.events = events;
        for (String view : views) {
            documents.put(view, sample(rebuilt, view));
        }
        if (documents.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalStateException("there is nothing in " + views);
        }
    }

    private static List<RawBsonDocument> sample(MongoDatabase rebuilt, String view) {
        long all =
                Objects.requireNonNull(
                        reactor.core.publisher.Mono.from(
                                        rebuilt.getCollection(view).countDocuments())
                                .block());
        return Objects.requireNonNull(
                Flux.from(
                                rebuilt.getCollection(view, RawBsonDocument.class)
                                        .find()
                                        .limit((int) Math.max(1, all / SHARE))
                                        .batchSize(AT_ONCE))
                        .collectList()
                        .block());
    }

    /** Events a second. */
    double rate() throws Exception {
        drop();
        long began = System.nanoTime();
        try (var threads = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            running.add(threads.submit((Callable<?>) this::read));
            documents.forEach((view, some) -> running.add(threads.submit(() -> write(view, some))));
            for (Future<?> one : running) {
                one.get();
            }
        }
        double rate = events / ((System.nanoTime() - began) / 1e9);
        drop();
        return rate;
    }

    private long read() {
        long position = 0;
        while (position < events) {
            List<LedgerEvent> page = reader.page(position, PAGE);
            position = page.getLast().position();
        }
        return position;
    }

    private void write(String view, List<RawBsonDocument> some) {
        for (int part = 0; part < SHARE; part++) {
            write(store.getCollection(limit(view, part), RawBsonDocument.class), some);
        }
    }

    private static void write(
            MongoCollection<RawBsonDocument> collection, List<RawBsonDocument> some) {
        run(
                collection.createIndex(
                        Indexes.ascending("_id", "position"), new IndexOptions().unique(true)));
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            run(
                    collection.bulkWrite(
                            some.subList(from, Math.min(some.size(), from + AT_ONCE)).stream()
                                    .map(InsertOneModel::new)
                                    .toList(),
                            new BulkWriteOptions().ordered(false)));
        }
    }

    private void drop() {
        for (int part = 0; part < SHARE; part++) {
            for (String view : documents.keySet()) {
                run(store.getCollection(limit(view, part)).drop());
            }
        }
    }

    private static String limit(String view, int part) {
        return "limit_%d_%s".formatted(part, view);
    }

    private static void run(org.reactivestreams.Publisher<?> publisher) {
        Flux.from(publisher).blockLast();
    }
}
