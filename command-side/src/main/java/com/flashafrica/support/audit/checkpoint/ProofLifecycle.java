package com.flashafrica.support.audit.checkpoint;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Has work done over and over, each piece on a thread of its own. */
final class ProofLifecycle implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Runnable> works;
    private volatile @Nullable ScheduledExecutorService running;

    ProofLifecycle(List<Runnable> works) {
        this.works = List.copyOf(works);
    }

    @Override
    public void start() {
        ScheduledExecutorService threads =
                Executors.newScheduledThreadPool(
                        works.size(),
                        Thread.ofPlatform().name("ledger-proofs-", 1).daemon().factory());
        for (Runnable work : works) {
            // What comes of it is the work's own affair: it says what goes wrong and goes on.
            var _ =
                    threads.scheduleWithFixedDelay(
                            work, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        running = threads;
    }

    @Override
    public void stop() {
        ScheduledExecutorService threads = running;
        if (threads != null) {
            threads.shutdownNow();
            try {
                var _ = threads.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
