package com.flashafrica.support.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * How long after a command was answered its event is on {@code /queue/stream}, as a client sees it.
 *
 * <p>Opens tickets at a fixed rate, whatever the answers do (an open model). A message that
 * overtakes its own command's answer counts as 0. Usage: {@code StreamLatency URL [COUNT]
 * [PER_SECOND]}, against a running instance.
 */
public final class StreamLatency {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Long, Long> answered = new ConcurrentHashMap<>();
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();
    private final String base;

    private StreamLatency(String base) {
        this.base = base + "/api/v1";
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int perSecond = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        StreamLatency run = new StreamLatency(args[0]);
        run.measure(200, perSecond);
        Histogram latency = run.measure(count, perSecond);
        System.out.printf(
                "answered → on /queue/stream, %d at %d a second: p50 %.2f ms, p99 %.2f ms, max %.2f"
                        + " ms%n",
                latency.getTotalCount(),
                perSecond,
                latency.getValueAtPercentile(50) / 1e3,
                latency.getValueAtPercentile(99) / 1e3,
                latency.getMaxValue() / 1e3);
    }

    private Histogram measure(int count, int perSecond) throws Exception {
        answered.clear();
        seen.clear();
        CountDownLatch messages = new CountDownLatch(count);
        HttpResponse<java.io.InputStream> stream =
                http.send(
                        request("/queue/stream").header("Accept", "text/event-stream").build(),
                        BodyHandlers.ofInputStream());
        Thread reader = Thread.ofVirtual().start(() -> read(stream, messages));
        CountDownLatch answers = new CountDownLatch(count);
        AtomicInteger toSend = new AtomicInteger(count);
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var ticks =
                    clock.scheduleAtFixedRate(
                            () -> open(toSend, answers),
                            0,
                            1_000_000L / perSecond,
                            TimeUnit.MICROSECONDS);
            boolean all = answers.await(count / perSecond + 30L, TimeUnit.SECONDS);
            if (!all) {
                throw new IllegalStateException(answers.getCount() + " were never answered");
            }
            ticks.cancel(false);
        }
        if (!messages.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException(messages.getCount() + " messages never came");
        }
        stream.body().close();
        reader.join();
        Histogram micros = new Histogram(60_000_000L, 3);
        answered.forEach((position, at) -> {
            long heard = Objects.requireNonNull(seen.get(position), "never on the stream");
            micros.recordValue(Math.max(0, (heard - at) / 1_000));
        });
        return micros;
    }

    private void open(AtomicInteger toSend, CountDownLatch answers) {
        if (toSend.getAndDecrement() <= 0) {
            return;
        }
        String body =
                """
                {"subject":"Versement en retard","description":"Toujours rien reçu.","channel":"WEB",
                 "requester":{"name":"Awa"}}\
                """;
        HttpRequest request =
                request("/tickets")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            long now = System.nanoTime();
            long position = answer.headers().firstValueAsLong("Ledger-Position").orElseThrow();
            answered.put(position, now);
            answers.countDown();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("not answered", e);
        }
    }

    private void read(HttpResponse<java.io.InputStream> stream, CountDownLatch messages) {
        try (var lines =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            long position = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    position = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    seen.put(position, System.nanoTime());
                    messages.countDown();
                }
            }
        } catch (IOException closed) {
            // The measurement is over and has closed the stream.
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }
}
