package com.flashafrica.support.standalone.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/**
 * MongoDB's wire protocol on loopback with everything in memory: a stand-in for a trial. What it
 * holds are read models, built again from the ledger at every start.
 */
public final class WireMongo implements AutoCloseable {
    private final MongoServer server;
    private final InetSocketAddress address;

    private WireMongo(MongoServer server, InetSocketAddress address) {
        this.server = server;
        this.address = address;
    }

    public static WireMongo start() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return new WireMongo(server, server.getLocalAddress());
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
