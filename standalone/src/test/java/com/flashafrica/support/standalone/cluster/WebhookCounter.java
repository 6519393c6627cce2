package com.flashafrica.support.standalone.cluster;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Somebody else's server, which counts how often it was told each thing. */
final class WebhookCounter implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    WebhookCounter() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    calls.merge(
                            exchange.getRequestHeaders().getFirst("Flash-Support-Id"),
                            1,
                            Integer::sum);
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** By the id of what was told. */
    Map<String, Integer> calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
