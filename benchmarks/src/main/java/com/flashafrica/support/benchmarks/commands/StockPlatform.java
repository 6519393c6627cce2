package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Stock Axon with a projection that follows its event store. */
public final class StockPlatform implements AutoCloseable {
    private static final int EVENTS_A_TICKET = 5;

    private final StockContender contender;

    private StockPlatform(StockContender contender) {
        this.contender = contender;
    }

    /** An event as stock Axon hands it over. */
    public record Followed(
            long position, String stream, long version, UUID id, Instant at, TicketEvent payload) {}

    /** What a projection does with an event. */
    public interface Handling {
        void handle(Followed event);
    }

    public static StockPlatform following(Database database, Handling handling) {
        return new StockPlatform(new StockContender(database, new StockFollower(handling)));
    }

    /** So many events, of tickets with a few replies each, into its event store. */
    public static void fill(Database database, int events) {
        try (StockContender contender = new StockContender(database);
                var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < events / EVENTS_A_TICKET; i++) {
                threads.execute(() -> {
                    TicketId ticket = SampleCommands.newTicket();
                    contender.open(ticket);
                    for (int reply = 1; reply < EVENTS_A_TICKET; reply++) {
                        contender.reply(ticket);
                    }
                });
            }
        }
    }

    /** Opens a ticket; returns once it is on disk. */
    public void open(TicketId ticket) {
        contender.open(ticket);
    }

    public static TicketId newTicket() {
        return SampleCommands.newTicket();
    }

    @Override
    public void close() {
        contender.close();
    }
}
