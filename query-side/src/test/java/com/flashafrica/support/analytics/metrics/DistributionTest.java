package com.flashafrica.support.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
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

    @Test
    void what_is_found_without_sorting_is_where_sorting_puts_it() {
        Random random = new Random(4);
        for (int most : new int[] {1, 3, 1_000, Integer.MAX_VALUE}) {
            for (int count : new int[] {63, 64, 100, 5_001}) {
                long[] values = random.longs(count, -most, most).toArray();
                long[] sorted = values.clone();
                Arrays.sort(sorted);
                Distribution told = Distribution.of(values);
                assertThat(told.p50()).isEqualTo(sorted[(count + 1) / 2 - 1]);
                assertThat(told.p90()).isEqualTo(sorted[(9 * count + 9) / 10 - 1]);
                assertThat(told.p95()).isEqualTo(sorted[(19 * count + 19) / 20 - 1]);
                assertThat(told.max()).isEqualTo(sorted[count - 1]);
            }
        }
    }

    @Test
    void an_order_made_to_defeat_the_search_is_only_slower() {
        long[] values = new long[200_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? i : values.length - i;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(Distribution.of(values).p50()).isEqualTo(sorted[99_999]);
    }
}
