package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkerTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    @Timeout(60)
    void a_stop_breaks_off_what_waits_for_a_store_that_is_away() throws Exception {
        Worker worker =
                new Worker(
                        "waiting",
                        new ViewProgress(new ViewPosition("waiting")),
                        Duration.ofSeconds(1),
                        this::waitForEver,
                        ended::countDown);
        worker.start();
        begun.await();
        worker.close();
        assertThat(ended.getCount()).isZero();
    }

    @Test
    @Timeout(60)
    void it_outlives_whatever_fails_and_says_what_it_was() throws Exception {
        ViewProgress progress = new ViewProgress(new ViewPosition("hurt"));
        AtomicInteger turns = new AtomicInteger();
        try (Worker worker =
                new Worker(
                        "hurt",
                        progress,
                        Duration.ofMillis(10),
                        () -> fail(turns.incrementAndGet()),
                        ended::countDown)) {
            worker.start();
            await().until(() -> turns.get() > 1);
            assertThat(progress.failure).contains("OutOfMemoryError");
        }
    }

    private static long fail(int turn) {
        throw new OutOfMemoryError("turn " + turn);
    }

    private long waitForEver() {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("broken off", e);
        }
        return 0;
    }
}
