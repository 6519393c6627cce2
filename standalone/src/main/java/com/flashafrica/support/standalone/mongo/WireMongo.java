package com.flashafrica.support.standalone.mongo;

import de.bwaldvogel.mongo.MongoServer;
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

    /** On any port that is free. */
    public static WireMongo start() {
        return start(0);
    }

    /** Empty, on a port of one's own: what comes back after a loss. */
    public static WireMongo start(int port) {
        MongoServer server = new MongoServer(new UnmeasuredBackend());
        server.bind("127.0.0.1", port);
        return new WireMongo(server, server.getLocalAddress());
    }

    public int port() {
        return address.getPort();
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
