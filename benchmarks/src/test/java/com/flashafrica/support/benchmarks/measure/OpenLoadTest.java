package com.flashafrica.support.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class OpenLoadTest {
    @Test
    void requests_are_meant_to_start_evenly() {
        assertThat(OpenLoad.meantNanos(0, 300)).isZero();
        assertThat(OpenLoad.meantNanos(300, 300)).isEqualTo(1_000_000_000L);
        assertThat(OpenLoad.meantNanos(30_000_000, 300)).isEqualTo(100_000_000_000_000L);
    }

    @Test
    void a_request_is_not_held_up_by_one_that_is_not_answered() throws Exception {
        CountDownLatch last = new CountDownLatch(1);
        Histogram micros =
                new OpenLoad(1_000)
                        .run(
                                20,
                                number -> {
                                    if (number == 19) {
                                        last.countDown();
                                    } else {
                                        // All wait for the last one, which must be asked
                                        // nevertheless.
                                        last.await();
                                    }
                                });
        assertThat(micros.getTotalCount()).isEqualTo(20);
        assertThat(micros.getMaxValue()).isGreaterThanOrEqualTo(19_000);
    }

    @Test
    void who_waits_in_line_is_late_from_when_it_was_meant_to_start() throws Exception {
        Semaphore one = new Semaphore(1);
        Histogram micros =
                new OpenLoad(1_000)
                        .run(
                                30,
                                _ -> {
                                    one.acquire();
                                    spend(5_000_000);
                                    one.release();
                                });
        // Thirty take 150 ms one after the other, and were meant to start within 30.
        assertThat(micros.getMaxValue()).isGreaterThan(100_000);
        assertThat(OpenLoad.millis(micros, 50)).isGreaterThan(30);
    }

    private static void spend(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
