package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plain loop over the ledger into a new generation, on a thread of its own, up to the head. */
final class Rebuild<D extends ViewDocument> {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** So that it is seen how far it is, and a crash does not lose much. */
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(5);

    private final ViewContext<D> context;
    private final int number;
    private final Runnable whenDone;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Generation<D> done;

    Rebuild(ViewContext<D> context, int number, Runnable whenDone) {
        this.context = context;
        this.number = number;
        this.whenDone = whenDone;
        this.thread =
                Thread.ofPlatform()
                        .name("rebuild-" + context.view().name())
                        .daemon()
                        .start(this::run);
    }

    /** The new generation once it has come to the head; null before. */
    @Nullable Generation<D> done() {
        return done;
    }

    void stop() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        LOG.info("Rebuilding {}", context.view().collection(number));
        while (!isStopped(0)) {
            try {
                build();
                return;
            } catch (RuntimeException | Error e) {
                LOG.warn("Rebuilding {} pauses: {}", context.view().name(), e.toString());
                if (isStopped(context.settings().longestPause().toMillis())) {
                    return;
                }
            }
        }
    }

    private void build() {
        Generation<D> generation = context.open(number);
        while (!isStopped(0)) {
            int limit = context.settings().batchEvents();
            LedgerPages.Page page = context.ledger().after(generation, generation.taken(), limit);
            if (!page.isEmpty()) {
                generation.take(page.events());
            }
            if (page.end() || generation.isOverdue(BETWEEN_WRITES)) {
                generation.settle();
            }
            if (page.end()) {
                generation.rest();
                done = generation;
                whenDone.run();
                return;
            }
        }
    }

    private boolean isStopped(long afterMillis) {
        try {
            return stopped.await(afterMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
