package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.benchmarks.measure.ClosedLoad;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Durable commands through the gateway: the platform's command side beside stock Axon, on one
 * PostgreSQL, in turns, no projection on either side.
 */
public final class CommandComparison implements AutoCloseable {
    private static final int TICKETS = 256;
    private static final int TICKETS_EACH = 64;
    private static final int WARMING = 64;

    private final Contender ours;
    private final Contender stock;

    public CommandComparison(Database ours, Database stock) {
        this.ours = new LedgerContender(ours);
        this.stock = new StockContender(stock);
    }

    /** What both are asked. */
    public enum What {
        OPEN,
        REPLY
    }

    /** The same question of both, warm. */
    public final class Pair {
        private final ClosedLoad.Ask askOurs;
        private final ClosedLoad.Ask askStock;

        private Pair(What what) {
            askOurs = asking(what, ours);
            askStock = asking(what, stock);
        }

        /** Commands a second. */
        public Turns compare(int rounds, Duration length, int clients) throws Exception {
            ClosedLoad.run(clients, length, askOurs);
            ClosedLoad.run(clients, length, askStock);
            return Turns.of(
                    rounds,
                    () -> ClosedLoad.run(clients, length, askOurs).perSecond(),
                    () -> ClosedLoad.run(clients, length, askStock).perSecond());
        }
    }

    /** One client alone would still be waiting for the compiler when it is measured. */
    public Pair pair(What what, Duration warming) throws Exception {
        Pair pair = new Pair(what);
        ClosedLoad.run(WARMING, warming, pair.askOurs);
        ClosedLoad.run(WARMING, warming, pair.askStock);
        return pair;
    }

    private static ClosedLoad.Ask asking(What what, Contender contender) {
        return switch (what) {
            case OPEN -> (_, _) -> contender.open(SampleCommands.newTicket());
            case REPLY -> replying(contender);
        };
    }

    /** Each client replies on its own tickets in turn, so that no stream grows beyond the usual. */
    private static ClosedLoad.Ask replying(Contender contender) {
        List<TicketId> tickets =
                Stream.generate(SampleCommands::newTicket)
                        .limit((long) TICKETS * TICKETS_EACH)
                        .toList();
        try (var threads = Executors.newFixedThreadPool(WARMING)) {
            tickets.forEach(ticket -> threads.execute(() -> contender.open(ticket)));
        }
        return (client, count) ->
                contender.reply(
                        tickets.get((int) (client % TICKETS + count % TICKETS_EACH * TICKETS)));
    }

    @Override
    public void close() {
        ours.close();
        stock.close();
    }
}
