package com.flashafrica.support.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final Lockout LOCKOUT =
            new Lockout(5, Duration.ofSeconds(10), Duration.ofMinutes(15));

    @Test
    void some_failures_are_free_and_each_more_costs_twice_as_much_up_to_a_limit() {
        assertThat(IntStream.rangeClosed(1, 14).mapToObj(n -> LOCKOUT.after(n).toSeconds()))
                .containsExactly(
                        0L, 0L, 0L, 0L, 0L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    }

    @Test
    void however_many_there_were() {
        assertThat(LOCKOUT.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
        assertThat(LOCKOUT.after(0)).isZero();
    }
}
