package com.flashafrica.support.standalone.faults.load;

import com.flashafrica.support.standalone.CannotStart;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Somebody else's server, which counts how often it was told each thing. */
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    public static WebhookReceiver start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WebhookReceiver receiver = new WebhookReceiver(server);
            server.createContext("/", receiver::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new CannotStart("No port is free on this machine.", e);
        }
    }

    private void take(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("Flash-Support-Id");
        if (id != null) {
            calls.merge(id, 1, Integer::sum);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** By the id of what was told. */
    public Map<String, Integer> calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
