package com.flashafrica.support.benchmarks.server;

import com.flashafrica.support.benchmarks.commands.StockPlatform;
import com.flashafrica.support.benchmarks.measure.OpenLoad;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;

/**
 * How long after a command returned its event is with stock Axon's pooled processor: neither HTTP
 * nor a view lies between, which flatters it.
 */
public final class StockStreamLatency {
    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    /** In microseconds. */
    public Histogram measure(Database database, int count, int perSecond) throws Exception {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        try (StockPlatform stock =
                StockPlatform.following(
                        database, event -> seen.put(event.stream(), System.nanoTime()))) {
            new OpenLoad(perSecond)
                    .run(
                            count,
                            _ -> {
                                TicketId ticket = StockPlatform.newTicket();
                                stock.open(ticket);
                                answered.put(ticket.value(), System.nanoTime());
                            });
            Awaited.until(() -> seen.keySet().containsAll(answered.keySet()), PATIENCE);
        }
        Histogram micros = new Histogram(LONGEST_MICROS, 3);
        answered.forEach((ticket, at) -> {
            long heard = Objects.requireNonNull(seen.get(ticket), "never followed");
            micros.recordValue(Math.max(0, (heard - at) / 1_000));
        });
        return micros;
    }
}
