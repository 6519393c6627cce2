package com.flashafrica.support.privacy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.privacy.shell.RotationTask.Turn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RotationTaskTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void erasures_of_a_minute_share_a_turn_that_comes_after_all_of_them() {
        Turn first = after("2026-11-23T08:00:00Z");
        Turn last = after("2026-11-23T08:00:59.999Z");

        assertThat(first.at()).isEqualTo("2026-11-23T08:01:00Z");
        assertThat(last.at()).isEqualTo(first.at());
        assertThat(last.task().getId()).isEqualTo(first.task().getId());
    }

    @Test
    void one_that_comes_when_the_turn_is_taken_has_another() {
        Turn before = after("2026-11-23T08:00:59.999Z");
        Turn next = after("2026-11-23T08:01:00Z");

        assertThat(next.at()).isEqualTo("2026-11-23T08:02:00Z");
        assertThat(next.task().getId()).isNotEqualTo(before.task().getId());
    }

    private static Turn after(String erasedAt) {
        return RotationTask.after(Instant.parse(erasedAt), MINUTE);
    }
}
