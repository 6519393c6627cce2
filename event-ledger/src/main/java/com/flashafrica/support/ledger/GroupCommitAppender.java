package com.flashafrica.support.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Queues appends of all threads and has one thread of its own write what waits in one commit. It
 * never lingers for company: a lone append goes at once, and while it commits the next batch
 * gathers. Whoever waits for a lone append anyway writes it, in the thread's stead.
 */
public final class GroupCommitAppender implements Appender {
    private final AppenderConfig config;
    private final AppendQueue queue;
    private final BatchCommitter committer;
    private final RequestPruning pruning;
    private final Thread thread;

    /** Held by whoever uses the committer. */
    private final ReentrantLock turn = new ReentrantLock();

    /** Whether the last commit had company: then waiting for more is what makes it fast. */
    private volatile boolean busy;

    private volatile boolean closed;
    private volatile boolean finished;

    /**
     * Connects on the first append, so the database may come up later.
     *
     * @param onCommit told the head after each commit, on the thread that wrote it; must be short
     */
    public GroupCommitAppender(
            LedgerDatabase database,
            AppenderConfig config,
            Clock clock,
            MeterRegistry meters,
            LongConsumer onCommit) {
        this.config = config;
        this.queue = new AppendQueue(config);
        this.committer =
                new BatchCommitter(
                        database, config, clock, new AppenderMetrics(meters, queue), onCommit);
        this.pruning = new RequestPruning(committer, config.pruneEvery());
        this.thread = Thread.ofPlatform().name("ledger-appender").daemon().unstarted(this::run);
        thread.start();
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        PendingAppend pending = new PendingAppend(append);
        if (closed) {
            return CompletableFuture.failedFuture(closedException());
        }
        if (pending.bytes > config.queueBytes()) {
            return CompletableFuture.failedFuture(
                    new AppendRefused("larger than the whole queue may be", null));
        }
        if (!queue.offer(pending)) {
            return CompletableFuture.failedFuture(
                    new LedgerOverloaded(queue.size(), queue.bytes()));
        }
        if (finished) {
            refuseWaiting();
        }
        return pending.answer;
    }

    @Override
    public Appended appendAndWait(Append append) {
        if (!busy && queue.isEmpty() && turn.tryLock()) {
            try {
                PendingAppend alone = new PendingAppend(append);
                if (!closed && alone.bytes <= config.queueBytes()) {
                    committer.commit(List.of(alone));
                    return alone.answer.join();
                }
            } finally {
                turn.unlock();
            }
        }
        return append(append).join();
    }

    private void run() {
        try {
            while (!closed) {
                commit(first());
            }
        } finally {
            turn.lock();
            try {
                for (List<PendingAppend> rest = queue.takeNow();
                        !rest.isEmpty();
                        rest = queue.takeNow()) {
                    committer.commit(rest);
                }
            } finally {
                finished = true;
                refuseWaiting();
                committer.close();
                turn.unlock();
            }
        }
    }

    private @Nullable PendingAppend first() {
        try {
            return queue.first(pruning.untilDue());
        } catch (InterruptedException e) {
            // Only close() interrupts, and it says so in its own flag.
            return null;
        }
    }

    private void commit(@Nullable PendingAppend first) {
        turn.lock();
        try {
            if (first != null) {
                List<PendingAppend> batch = queue.batchFrom(first);
                busy = batch.size() > 1;
                committer.commit(batch);
            }
            pruning.runIfDue();
        } finally {
            turn.unlock();
        }
    }

    private void refuseWaiting() {
        for (List<PendingAppend> rest = queue.takeNow(); !rest.isEmpty(); rest = queue.takeNow()) {
            rest.forEach(pending -> pending.answer.completeExceptionally(closedException()));
        }
    }

    private static LedgerUnavailable closedException() {
        return new LedgerUnavailable("the appender is closed", null);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(config.patience().plus(Duration.ofSeconds(5)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
