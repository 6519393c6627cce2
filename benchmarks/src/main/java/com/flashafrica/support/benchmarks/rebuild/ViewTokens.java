package com.flashafrica.support.benchmarks.rebuild;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the views have come, by what they write of it beside their documents. */
final class ViewTokens implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final MongoClient client;
    private final MongoDatabase database;

    ViewTokens(String uri) {
        client = MongoClients.create(uri);
        database = client.getDatabase("support");
    }

    MongoDatabase database() {
        return database;
    }

    /** Their collections, once there are so many and all have come that far. */
    List<String> awaitAll(int many, long position, BooleanSupplier alive)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && alive.getAsBoolean()) {
            List<Document> tokens = tokens();
            if (tokens.size() >= many && tokens.stream().allMatch(token -> at(token) >= position)) {
                return tokens.stream().map(token -> token.getString("_id")).sorted().toList();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("the views came no further than " + tokens());
    }

    private static long at(Document token) {
        return token.get("position", Number.class).longValue();
    }

    private List<Document> tokens() {
        return Objects.requireNonNull(
                Flux.from(database.getCollection("view_tokens").find()).collectList().block());
    }

    /** As if MongoDB's disk were lost. */
    void dropEverything() {
        Mono.from(database.drop()).block();
    }

    @Override
    public void close() {
        client.close();
    }
}
