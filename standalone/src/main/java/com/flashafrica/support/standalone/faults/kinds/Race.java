package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.load.Courier.Delivery;
import com.flashafrica.support.standalone.faults.load.Order;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** 64 clients at once at one ticket: all get in one by one, or, by If-Match, exactly one does. */
public final class Race implements Fault {
    private static final int CLIENTS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String name() {
        return "64 clients at one ticket";
    }

    @Override
    public int rounds() {
        return 50;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round)
            throws InterruptedException, ExecutionException {
        long since = System.nanoTime();
        Delivery opened = trial.courier().deliver(Order.open(random, false), PATIENCE);
        List<Order> replies = new ArrayList<>();
        List<Order> notes = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            replies.add(Order.reply(random, opened.ticket()));
        }
        List<Delivery> free = all(trial, replies);
        if (!free.stream().allMatch(Delivery::acknowledged)) {
            trial.findings().add("not all of %d got in", CLIENTS);
        }
        if (free.stream()
                        .map(one -> one.told() == null ? 0 : one.told().version())
                        .distinct()
                        .count()
                != CLIENTS) {
            trial.findings().add("two of %d were told the same version", CLIENTS);
        }
        String newest = etag(trial, opened.ticket());
        for (int client = 0; client < CLIENTS; client++) {
            notes.add(Order.note(random, opened.ticket()).ifMatch(newest));
        }
        long won = all(trial, notes).stream().filter(Delivery::acknowledged).count();
        if (won != 1) {
            trial.findings().add("%d clients won on If-Match: %s", won, newest);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static List<Delivery> all(Trial trial, List<Order> orders)
            throws InterruptedException, ExecutionException {
        List<Delivery> became = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Delivery>> running = new ArrayList<>();
            for (Order order : orders) {
                running.add(clients.submit(() -> trial.courier().deliver(order, PATIENCE)));
            }
            for (Future<Delivery> one : running) {
                became.add(one.get());
            }
        }
        return became;
    }

    /** By one more reply: the version of what a person did last. */
    private static String etag(Trial trial, String ticket) {
        RandomGenerator random = new java.util.SplittableRandom(System.nanoTime());
        return trial.courier().deliver(Order.reply(random, ticket), PATIENCE).etag();
    }
}
