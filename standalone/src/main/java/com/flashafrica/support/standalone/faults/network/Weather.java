package com.flashafrica.support.standalone.faults.network;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** How the network is at the moment, the same for all its connections. */
final class Weather {
    private record Trap(String answer, CompletableFuture<Caught> caught) {}

    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private volatile CountDownLatch held = OPEN;
    private volatile Duration late = Duration.ZERO;
    private volatile boolean refusing;

    void hold() {
        if (held.getCount() == 0) {
            held = new CountDownLatch(1);
        }
    }

    void slow(Duration span) {
        late = span;
    }

    void refuse() {
        refusing = true;
    }

    boolean refuses() {
        return refusing;
    }

    void clear() {
        refusing = false;
        late = Duration.ZERO;
        held.countDown();
        Trap set = trap.getAndSet(null);
        if (set != null) {
            set.caught().cancel(false);
        }
    }

    CompletableFuture<Caught> catchOnce(String answer) {
        CompletableFuture<Caught> caught = new CompletableFuture<>();
        trap.set(new Trap(answer, caught));
        return caught;
    }

    /** Returns when the piece may go on its way; false when the connection is to end instead. */
    boolean passes(int clientPort, byte[] piece, int length, boolean answer)
            throws InterruptedException {
        if (answer) {
            LockSupport.parkNanos(late.toNanos());
        }
        held.await();
        Trap set = answer ? trap.get() : null;
        if (set == null || !text(piece, length).contains(set.answer())) {
            return true;
        }
        if (!trap.compareAndSet(set, null)) {
            return true;
        }
        Caught caught = new Caught(clientPort);
        set.caught().complete(caught);
        return caught.awaitDecision();
    }

    private static String text(byte[] piece, int length) {
        return new String(piece, 0, length, StandardCharsets.ISO_8859_1);
    }
}
