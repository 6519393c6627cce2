package com.flashafrica.support.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTest {
    @Test
    void each_key_has_its_own_and_is_told_what_is_left() {
        Limit limit = new Limit("account", 2, Duration.ofHours(1));

        assertThat(limit.take("a").header()).isEqualTo("\"account\";r=1;t=1800");
        assertThat(limit.take("a").allowed()).isTrue();
        Limit.Taken third = limit.take("a");
        assertThat(third.allowed()).isFalse();
        assertThat(third.delay()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(limit.take("b").allowed()).isTrue();
        assertThat(limit.policy()).isEqualTo("\"account\";q=2;w=3600");
    }
}
