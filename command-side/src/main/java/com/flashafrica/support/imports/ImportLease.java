package com.flashafrica.support.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** An import is one owner's until this is closed, or its process stops or dies. */
final class ImportLease implements AutoCloseable {
    private final ImportJobs jobs;
    private final String job;
    private final String owner;
    private final BooleanSupplier stopping;
    // Not an interrupt: that would cut the connection the keeper may be using.
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread keeper;
    private volatile boolean lost;

    ImportLease(
            ImportJobs jobs, String job, String owner, Duration lease, BooleanSupplier stopping) {
        this.jobs = jobs;
        this.job = job;
        this.owner = owner;
        this.stopping = stopping;
        Duration pause = lease.dividedBy(3);
        keeper = Thread.ofVirtual().name("import-lease").start(() -> keep(pause));
    }

    String owner() {
        return owner;
    }

    /** Fails with {@link LeaseLost} when the work must be left to others, or to another day. */
    void check() {
        if (lost || stopping.getAsBoolean()) {
            throw new LeaseLost();
        }
    }

    /** Waits a while, less when there is nothing more to wait for. */
    void pause(Duration time) throws InterruptedException {
        closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep(Duration pause) {
        try {
            while (!lost && !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                lost = !renewed();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean renewed() {
        try {
            return jobs.renew(job, owner);
        } catch (DataAccessException | TransactionException _) {
            // Away for a moment, or for long: then somebody else has it, and says so at once.
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            keeper.join();
            jobs.release(job, owner);
        } catch (DataAccessException | TransactionException _) {
            // It runs out by itself.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
