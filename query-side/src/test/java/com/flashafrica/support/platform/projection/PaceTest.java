package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final int PAGE = 100;

    private final Pace pace = new Pace();

    @Test
    void who_is_ahead_waits_until_the_slowest_has_come_nearer() {
        pace.await("slow", 0, PAGE);
        Thread fast = Thread.ofVirtual().start(() -> pace.await("fast", 10 * PAGE, PAGE));
        await().until(() -> fast.getState() == Thread.State.TIMED_WAITING);
        pace.await("slow", 8 * PAGE, PAGE);
        await().until(() -> !fast.isAlive());
    }

    @Test
    void one_that_does_not_move_or_reads_another_part_is_not_waited_for() {
        pace.await("stands still", 0, PAGE);
        pace.await("far behind", 0, PAGE);
        long began = System.nanoTime();
        pace.await("in another part", 100 * PAGE, PAGE);
        pace.await("ahead of those who stand still", 10 * PAGE, PAGE);
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }
}
