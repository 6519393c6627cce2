package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that takes turns, rests in between unless woken, and outlives whatever fails. */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final String name;
    private final ViewProgress progress;
    private final long longestPauseMillis;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private long pause;

    /**
     * @param turn answers for how many milliseconds there is nothing to do; its failures are shown
     *     in the progress until a turn succeeds
     * @param last called once at the end, on the same thread
     */
    Worker(
            String name,
            ViewProgress progress,
            Duration longestPause,
            LongSupplier turn,
            Runnable last) {
        this.name = name;
        this.progress = progress;
        this.longestPauseMillis = longestPause.toMillis();
        this.thread =
                Thread.ofPlatform().name("view-" + name).daemon().unstarted(() -> run(turn, last));
    }

    void start() {
        thread.start();
    }

    /** One permit is enough: a turn looks at everything. Any thread; never blocks. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run(LongSupplier turn, Runnable last) {
        try {
            while (!isClosed(0)) {
                oneOf(turn);
            }
        } finally {
            last.run();
        }
    }

    private void oneOf(LongSupplier turn) {
        try {
            long idle = turn.getAsLong();
            recovered();
            rest(idle);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void recovered() {
        if (progress.failure != null) {
            LOG.info("{} works again", name);
            progress.failure = null;
        }
        pause = 0;
    }

    private void failed(Throwable e) {
        if (progress.failure == null && closed.getCount() > 0) {
            LOG.warn("{} stopped, and tries again: {}", name, e.toString());
        }
        progress.failure = e.toString();
        pause = Math.min(Math.max(FIRST_PAUSE_MILLIS, pause * 2), longestPauseMillis);
        isClosed(pause);
    }

    private void rest(long atMostMillis) {
        try {
            if (wake.tryAcquire(atMostMillis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    private boolean isClosed(long afterMillis) {
        try {
            return closed.await(afterMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /**
     * Returns when the turn in hand is over. One that waits for a store that is away is broken off.
     */
    @Override
    public void close() {
        closed.countDown();
        wake();
        try {
            if (!thread.join(GRACE)) {
                thread.interrupt();
                thread.join(GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
