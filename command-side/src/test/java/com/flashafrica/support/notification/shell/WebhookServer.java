package com.flashafrica.support.notification.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Somebody else's server: it keeps what it is sent and answers what the test says. */
final class WebhookServer implements AutoCloseable {
    /** One request. */
    @SuppressWarnings("ArrayRecordComponent") // As sent; nobody compares two of these.
    record Call(
            String id,
            String timestamp,
            String signature,
            String contentType,
            @Nullable String parent,
            byte[] body) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private volatile int usual = 200;

    WebhookServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** These first, each once, then always the last. */
    void answers(int... statuses) {
        answers.clear();
        for (int status : statuses) {
            answers.add(status);
        }
        usual = statuses[statuses.length - 1];
    }

    List<Call> calls(String id) {
        return calls.stream().filter(call -> call.id().equals(id)).toList();
    }

    List<Call> calls() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(
                new Call(
                        headers.getFirst("Flash-Support-Id"),
                        headers.getFirst("Flash-Support-Timestamp"),
                        headers.getFirst("Flash-Support-Signature"),
                        headers.getFirst("Content-Type"),
                        headers.getFirst("traceparent"),
                        exchange.getRequestBody().readAllBytes()));
        Integer next = answers.poll();
        int status = next == null ? usual : next;
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", address());
        }
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write(new byte[64]);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
