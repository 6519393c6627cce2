package com.flashafrica.support.standalone.faults.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.random.RandomGenerator;

/** Clients who open tickets and talk about those they opened, until they are told to stop. */
public final class Workload implements AutoCloseable {
    /** Longer than anything that is done to the system. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int KEPT = 50;
    private static final int DUE_IN = 12;

    private final Courier courier;
    private final Findings findings;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantReadWriteLock working = new ReentrantReadWriteLock(true);
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());
    private volatile long pauseNanos;
    private volatile boolean dues = true;
    private volatile boolean over;

    public Workload(Courier courier, Findings findings, long seed, int clients, double perSecond) {
        this.courier = courier;
        this.findings = findings;
        pace(perSecond);
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int client = 0; client < clients; client++) {
            RandomGenerator random = seeds.split();
            people.execute(() -> work(random));
        }
    }

    /** So many orders begin in a second, of all clients together, unless answers are slower. */
    public void pace(double perSecond) {
        pauseNanos = (long) (1e9 / perSecond);
    }

    /** Whether some tickets are opened that come due within seconds. */
    public void opensDueTickets(boolean some) {
        dues = some;
    }

    /** Does something while nobody has asked for anything that is unanswered. */
    public void quietly(Runnable work) {
        working.writeLock().lock();
        try {
            work.run();
        } finally {
            working.writeLock().unlock();
        }
    }

    private void work(RandomGenerator random) {
        List<String> tickets = new ArrayList<>();
        while (!over) {
            awaitTurn();
            working.readLock().lock();
            try {
                if (!over) {
                    one(random, tickets);
                }
            } catch (RuntimeException e) {
                findings.add("a client did not understand its answer: %s", e);
            } finally {
                working.readLock().unlock();
            }
        }
    }

    private void awaitTurn() {
        long now = System.nanoTime();
        long mine = nextAt.updateAndGet(next -> Math.max(next, now - pauseNanos) + pauseNanos);
        long left = mine - now;
        while (left > 0 && !over) {
            LockSupport.parkNanos(left);
            left = mine - System.nanoTime();
        }
    }

    private void one(RandomGenerator random, List<String> tickets) {
        boolean due = dues && random.nextInt(DUE_IN) == 0;
        if (due || tickets.isEmpty() || random.nextInt(3) == 0) {
            Courier.Delivery opened = courier.deliver(Order.open(random, due), PATIENCE);
            // Those that are to come due are answered by nobody.
            if (opened.acknowledged() && !due) {
                tickets.add(opened.ticket());
                if (tickets.size() > KEPT) {
                    tickets.removeFirst();
                }
            }
        } else {
            String ticket = tickets.get(random.nextInt(tickets.size()));
            boolean reply = random.nextBoolean();
            courier.deliver(
                    reply ? Order.reply(random, ticket) : Order.note(random, ticket), PATIENCE);
        }
    }

    /** Waits for the answers that are owed. */
    @Override
    public void close() {
        over = true;
        people.close();
    }
}
