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
 * [SECONDS]}.
 */
public final class CommandsBenchmark {
    private static final List<Integer> CLIENTS = List.of(1, 64, 256);
    private static final int TICKETS = 256;

    private final int rounds;
    private final Duration length;

    private CommandsBenchmark(int rounds, Duration length) {
        this.rounds = rounds;
        this.length = length;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path folder = Files.createTempDirectory("support-benchmark");
        try (var server =
                        PostgresServer.start(
                                folder.resolve("postgres"),
                                folder.resolve("password"),
                                folder.resolve("postgres.log"),
                                folder.resolve("binaries"));
                Contender ours = new LedgerContender(Database.createdOn(server, "ours"));
                Contender stock = new StockContender(Database.createdOn(server, "stock"))) {
            new CommandsBenchmark(rounds, Duration.ofSeconds(seconds)).compare(ours, stock);
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
        for (int clients : CLIENTS) {
            ClosedLoad.run(clients, length, askOurs);
            ClosedLoad.run(clients, length, askStock);
            List<Round> ourRounds = new ArrayList<>();
            List<Round> stockRounds = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                ourRounds.add(ClosedLoad.run(clients, length, askOurs));
                stockRounds.add(ClosedLoad.run(clients, length, askStock));
            }
            Round our = Round.median(ourRounds);
            Round their = Round.median(stockRounds);
            System.out.printf(
                    "%s, %d clients: %.2f × stock — %s %s; %s %s%n",
                    what,
                    clients,
                    our.perSecond() / their.perSecond(),
                    ours.name(),
                    our,
                    stock.name(),
                    their);
        }
    }
}
