package com.flashafrica.support.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void percentiles_are_values_that_occurred_by_nearest_rank() {
        assertThat(Distribution.of(LongStream.rangeClosed(1, 100).toArray()))
                .isEqualTo(new Distribution(100, 50.5, 50L, 90L, 95L, 100L));
        assertThat(Distribution.of(new long[] {35, 20, 15, 50, 40}))
                .isEqualTo(new Distribution(5, 32.0, 35L, 50L, 50L, 50L));
    }

    @Test
    void one_value_is_all_of_them() {
        assertThat(Distribution.of(new long[] {-7}))
                .isEqualTo(new Distribution(1, -7.0, -7L, -7L, -7L, -7L));
    }
}
