package com.flashafrica.support.benchmarks.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How long a running instance takes to say what was, around the middle of its ledger: each read at
 * another position, so that none is a repetition. The first of a kind, which leaves checkpoints
 * behind, is told by itself. Usage: {@code PastLatency URL [READS]}.
 */
public final class PastLatency {
    private static final Map<String, String> READS =
            new TreeMap<>(
                    Map.of(
                            "list, newest first", "/tickets?limit=50",
                            "list, filtered", "/tickets?limit=50&status=OPEN,NEW&sort=-priority",
                            "metrics, all", "/metrics/tickets?zone=Africa/Nairobi",
                            "metrics, months by group",
                                    "/metrics/tickets?interval=month&groupBy=group",
                            "ticket", "/tickets/ticket-0001000?at=2026-01-01T00:00:00Z",
                            "diff", "/tickets/ticket-0001000/diff?from=0"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private PastLatency(String base) {
        this.base = base + "/api/v1";
    }

    public static void main(String[] arguments) throws Exception {
        int reads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        new PastLatency(arguments[0]).run(reads);
    }

    private void run(int reads) throws IOException, InterruptedException {
        long head = head();
        System.out.printf("%d events%n", head);
        Random random = new Random(5);
        for (Map.Entry<String, String> read : READS.entrySet()) {
            double first = millis(at(read.getValue(), head / 2));
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < reads; i++) {
                long around = head / 2 - head / 8 + random.nextLong(Math.max(1, head / 4));
                millis.add(millis(at(read.getValue(), around)));
            }
            Collections.sort(millis);
            System.out.printf(
                    "%-26s first %7.0f ms, then p50 %6.1f ms, p99 %6.1f ms%n",
                    read.getKey(),
                    first,
                    millis.get((reads - 1) / 2),
                    millis.get((int) Math.ceil(reads * 0.99) - 1));
        }
    }

    private static String at(String path, long position) {
        return path + (path.contains("diff") ? "&to=" : "&asOf=") + position;
    }

    private long head() throws IOException, InterruptedException {
        return Long.parseLong(
                get("/tickets?limit=1").headers().firstValue("Ledger-Position").orElseThrow());
    }

    private double millis(String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        get(path);
        return (System.nanoTime() - began) / 1e6;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + path)).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
