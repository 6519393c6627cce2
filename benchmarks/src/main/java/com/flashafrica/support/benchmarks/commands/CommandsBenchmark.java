package com.flashafrica.support.benchmarks.commands;

import com.flashafrica.support.benchmarks.commands.ClosedLoad.Ask;
import com.flashafrica.support.standalone.postgres.PostgresServer;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Durable commands through the gateway: the platform's command side beside stock Axon, on one
 * PostgreSQL, in turns, no projection on either side. Usage: {@code CommandsBenchmark [ROUNDS]
 * [SECONDS] [CLIENTS,...]}.
 */
public final class CommandsBenchmark {
    private static final int TICKETS = 256;
    private static final int WARMING = 64;

    private final int rounds;
    private final Duration length;
    private final List<Integer> clients;

    private CommandsBenchmark(int rounds, Duration length, List<Integer> clients) {
        this.rounds = rounds;
        this.length = length;
        this.clients = clients;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        String clients = args.length > 2 ? args[2] : "1,64,256";
        Path folder = Files.createTempDirectory("support-benchmark");
        try (var server =
                        PostgresServer.start(
                                folder.resolve("postgres"),
                                folder.resolve("password"),
                                folder.resolve("postgres.log"),
                                folder.resolve("binaries"));
                Contender ours = new LedgerContender(Database.createdOn(server, "ours"));
                Contender stock = new StockContender(Database.createdOn(server, "stock"))) {
            new CommandsBenchmark(
                            rounds,
                            Duration.ofSeconds(seconds),
                            Stream.of(clients.split(",")).map(Integer::valueOf).toList())
                    .compare(ours, stock);
        }
    }

    private void compare(Contender ours, Contender stock) throws Exception {
        Function<Contender, Ask> opening =
                contender -> (_, _) -> contender.open(SampleCommands.newTicket());
        compare("open a ticket", ours, stock, opening);
        compare("reply to a ticket", ours, stock, CommandsBenchmark::replying);
    }

    /** Each client replies on its own tickets in turn, so that no stream grows beyond the usual. */
    private static Ask replying(Contender contender) {
        List<TicketId> tickets =
                Stream.generate(SampleCommands::newTicket).limit(TICKETS * 64L).toList();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(64)) {
            tickets.forEach(ticket -> threads.execute(() -> contender.open(ticket)));
        }
        return (client, count) ->
                contender.reply(tickets.get((int) (client % TICKETS + count % 64 * TICKETS)));
    }

    private void compare(
            String what, Contender ours, Contender stock, Function<Contender, Ask> command)
            throws Exception {
        Ask askOurs = command.apply(ours);
        Ask askStock = command.apply(stock);
        // One client alone would still be waiting for the compiler when it is measured.
        ClosedLoad.run(WARMING, length, askOurs);
        ClosedLoad.run(WARMING, length, askStock);
        for (int atOnce : clients) {
            ClosedLoad.run(atOnce, length, askOurs);
            ClosedLoad.run(atOnce, length, askStock);
            List<Round> ourRounds = new ArrayList<>();
            List<Round> stockRounds = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                ourRounds.add(ClosedLoad.run(atOnce, length, askOurs));
                stockRounds.add(ClosedLoad.run(atOnce, length, askStock));
            }
            Round our = Round.median(ourRounds);
            Round their = Round.median(stockRounds);
            System.out.printf(
                    "%s, %d clients: %.2f × stock — %s %s; %s %s%n",
                    what,
                    atOnce,
                    our.perSecond() / their.perSecond(),
                    ours.name(),
                    our,
                    stock.name(),
                    their);
        }
    }
}
