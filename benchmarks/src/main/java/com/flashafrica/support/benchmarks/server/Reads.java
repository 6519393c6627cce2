package com.flashafrica.support.benchmarks.server;

import com.flashafrica.support.benchmarks.history.LedgerFill;
import com.flashafrica.support.benchmarks.measure.OpenLoad;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.HdrHistogram.Histogram;
import org.bson.Document;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;

/** Pages of a running platform, and the driver's own find of the documents that are on them. */
public final class Reads implements AutoCloseable {
    private static final String REPORT = "/metrics/tickets?zone=Africa/Nairobi";
    private static final int QUEUE_PAGE = 50;

    private final Client client;
    private final MongoClient mongo;
    private final MongoCollection<RawBsonDocument> tickets;
    private final MongoCollection<RawBsonDocument> queue;
    private final int known;

    /**
     * @param known numbers of filled in tickets to choose from
     */
    public Reads(StandaloneProcess platform, int known) throws Exception {
        this.client = platform.client();
        this.mongo = MongoClients.create(platform.mongoUri());
        MongoDatabase database = mongo.getDatabase("support");
        List<String> names =
                Objects.requireNonNull(
                        Flux.from(database.listCollectionNames()).collectList().block());
        this.tickets = collection(database, names, "ticket_v");
        this.queue = collection(database, names, "queue_v");
        this.known = known;
    }

    private static MongoCollection<RawBsonDocument> collection(
            MongoDatabase database, List<String> names, String beginning) {
        String name =
                names.stream()
                        .filter(one -> one.startsWith(beginning))
                        .max(String::compareTo)
                        .orElseThrow();
        return database.getCollection(name, RawBsonDocument.class);
    }

    /** In milliseconds, at so many a second. */
    public record Latency(double p50, double p99) {
        private static Latency of(Histogram micros) {
            return new Latency(OpenLoad.millis(micros, 50), OpenLoad.millis(micros, 99));
        }
    }

    public Latency ticketPage(int count, int perSecond) throws Exception {
        return measured(count, perSecond, () -> client.read("/tickets/" + anyTicket()));
    }

    public Latency ticketFind(int count, int perSecond) throws Exception {
        return measured(
                count,
                perSecond,
                () -> Flux.from(tickets.find(new Document("_id", anyTicket()))).blockLast());
    }

    public Latency queuePage(int count, int perSecond) throws Exception {
        return measured(count, perSecond, () -> client.read("/tickets?limit=" + QUEUE_PAGE));
    }

    public Latency queueFind(int count, int perSecond) throws Exception {
        return measured(
                count,
                perSecond,
                () ->
                        Flux.from(
                                        queue.find()
                                                .sort(
                                                        new Document("openedAt", -1)
                                                                .append("number", -1))
                                                .limit(QUEUE_PAGE + 1))
                                .blockLast());
    }

    /** Of all that ever happened. */
    public Latency report(int count, int perSecond) throws Exception {
        return measured(count, perSecond, () -> client.read(REPORT));
    }

    /** Of what happened so lately. */
    public Latency recentReport(Duration window, int count, int perSecond) throws Exception {
        String from = REPORT + "&from=" + Instant.now().minus(window);
        return measured(count, perSecond, () -> client.read(from));
    }

    private interface Read {
        void read() throws Exception;
    }

    private Latency measured(int count, int perSecond, Read read) throws Exception {
        client.renew();
        return Latency.of(new OpenLoad(perSecond).run(count, _ -> read.read()));
    }

    private String anyTicket() {
        return LedgerFill.ticket(ThreadLocalRandom.current().nextInt(known) + 1);
    }

    @Override
    public void close() {
        mongo.close();
    }
}
