package com.flashafrica.support.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Clients that each ask again as soon as they were answered, on virtual threads. */
public final class ClosedLoad {
    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

    private ClosedLoad() {}

    /** Asks, and returns once it was answered. */
    public interface Ask {
        void ask(int client, long count) throws Exception;
    }

    public static Round run(int clients, Duration duration, Ask ask)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<Future<Histogram>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> one(number, end, ask)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Histogram all = new Histogram(LONGEST_MICROS, 3);
        for (Future<Histogram> client : running) {
            all.add(client.get());
        }
        return new Round(
                all.getTotalCount() / seconds,
                all.getValueAtPercentile(50) / 1e3,
                all.getValueAtPercentile(99) / 1e3);
    }

    private static Histogram one(int client, long end, Ask ask) throws Exception {
        Histogram micros = new Histogram(LONGEST_MICROS, 3);
        long count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            ask.ask(client, count++);
            long answered = System.nanoTime();
            micros.recordValue((answered - now) / 1_000);
            now = answered;
        }
        return micros;
    }
}
