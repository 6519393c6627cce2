package com.flashafrica.support.platform.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A database of its own for each test: on the server that SUPPORT_TEST_MONGODB_URI names, else on
 * an embedded one.
 */
public final class TestMongo implements AutoCloseable {
    private static final @Nullable String GIVEN = System.getenv("SUPPORT_TEST_MONGODB_URI");

    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable MongoServer embedded;
    private final String uri;
    private final MongoClient client;

    private TestMongo() {
        uri = GIVEN == null ? embed(0) : GIVEN;
        client = MongoConfiguration.client(new MongoSettings(uri, name, Duration.ofSeconds(2)));
    }

    public static TestMongo start() {
        return new TestMongo();
    }

    public static boolean isEmbedded() {
        return GIVEN == null;
    }

    public String uri() {
        return uri;
    }

    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** All is gone, the server stays. */
    public void drop() {
        Mono.from(database().drop()).block();
    }

    /** Embedded only: the server stops answering. */
    public void stopServer() {
        if (embedded != null) {
            embedded.shutdownNow();
        }
    }

    /** Embedded only: an empty server where the stopped one was. */
    public void startServerAgain() {
        embed(URI.create(uri).getPort());
    }

    private String embed(int port) {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        embedded = server;
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        if (embedded == null) {
            drop();
        }
        client.close();
        stopServer();
    }
}
