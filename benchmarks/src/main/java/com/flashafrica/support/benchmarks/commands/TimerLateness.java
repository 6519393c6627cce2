package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * How late promises that are not kept are recorded, from when each was due to when the ledger says
 * it was recorded: tickets opened evenly over a minute come due evenly over a minute. Before that,
 * how fast timers are set for a history that nobody has followed yet, and after it, how late they
 * are when all come due as fast as tickets can be opened.
 *
 * <p>Usage: {@code TimerLateness [TIMERS]}, on an embedded PostgreSQL with durable commits.
 */
public final class TimerLateness {
    private static final int CLIENTS = 64;

    private final TimedLedger ledger;
    private final int timers;

    private TimerLateness(TimedLedger ledger, int timers) {
        this.ledger = ledger;
        this.timers = timers;
    }

    public static void main(String[] args) throws Exception {
        int timers = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path folder = Files.createTempDirectory("support-benchmark");
        try (var server =
                        PostgresServer.start(
                                folder.resolve("postgres"),
                                folder.resolve("password"),
                                folder.resolve("postgres.log"),
                                folder.resolve("binaries"));
                TimedLedger ledger = new TimedLedger(Database.createdOn(server, "timers"))) {
            new TimerLateness(ledger, timers).measure();
        }
    }

    private void measure() throws Exception {
        follow("warming up", timers / 2);
        follow("history", timers);
        ledger.promise(Duration.ofSeconds(30));
        late("warming up", 2_000, Duration.ofSeconds(10));
        ledger.promise(Duration.ofSeconds(70));
        late("due within one minute", timers, Duration.ofMinutes(1));
        ledger.promise(Duration.ofSeconds(45));
        late("due as fast as tickets are opened", timers, Duration.ZERO);
    }

    /** Under the shipped plan, by which nothing comes due for half an hour. */
    private void follow(String what, int many) throws Exception {
        ledger.stopFollowing();
        long before = ledger.head();
        open(many, Duration.ZERO);
        long events = ledger.head() - before;
        long start = System.nanoTime();
        ledger.followToHead();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: timers of %,d tickets set at %,.0f events a second%n",
                what, many, events / seconds);
    }

    private void late(String how, int many, Duration over) throws Exception {
        long before = ledger.head();
        double openedIn = open(many, over);
        Histogram micros = new Histogram(TimeUnit.HOURS.toMicros(1), 3);
        ledger.misses(before, many)
                .forEach(miss ->
                        micros.recordValue(
                                Duration.between(
                                                        ((FirstResponseMissed) miss.payload())
                                                                .dueAt(),
                                                        miss.recordedAt())
                                                .toNanos()
                                        / 1_000));
        System.out.printf(
                "%,d timers %s (%.1f s): p50 %.0f ms, p99 %.0f ms, max %.0f ms late%n",
                micros.getTotalCount(),
                how,
                openedIn,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    /** Evenly over that time, or at once; in seconds, how long it took. */
    private double open(int many, Duration over) throws InterruptedException, ExecutionException {
        List<TicketId> tickets = Stream.generate(SampleCommands::newTicket).limit(many).toList();
        List<Future<?>> openings = new ArrayList<>();
        long start = System.nanoTime();
        try (var clients = Executors.newScheduledThreadPool(CLIENTS)) {
            for (int i = 0; i < many; i++) {
                TicketId ticket = tickets.get(i);
                long at = over.toNanos() / many * i;
                openings.add(clients.schedule(() -> ledger.open(ticket), at, TimeUnit.NANOSECONDS));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Future<?> opening : openings) {
            opening.get();
        }
        return seconds;
    }
}
