package com.flashafrica.support.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * So many requests a second, whatever the answers do. Each has a time when it is meant to start,
 * and its latency counts from there: a server that stands still for a while is late for all that
 * were meant to start meanwhile, whether or not anybody got to asking.
 */
public final class OpenLoad {
    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1_000;

    private final int perSecond;

    public OpenLoad(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Asks, and returns once it was answered. */
    public interface Ask {
        void ask(int number) throws Exception;
    }

    /** When that request is meant to start, after the first. */
    static long meantNanos(int number, int perSecond) {
        return number * 1_000_000_000L / perSecond;
    }

    /** Microseconds from when each was meant to start to its answer. */
    public Histogram run(int count, Ask ask) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        List<Future<Long>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long meant = begin + meantNanos(number, perSecond);
                for (long early = meant - System.nanoTime();
                        early > 0;
                        early = meant - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                asked.add(
                        threads.submit(() -> {
                            ask.ask(number);
                            return (System.nanoTime() - meant) / 1_000;
                        }));
            }
        }
        Histogram micros = new Histogram(LONGEST_MICROS, 3);
        for (Future<Long> one : asked) {
            micros.recordValue(Math.min(LONGEST_MICROS, one.get()));
        }
        return micros;
    }

    /** In milliseconds. */
    public static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
