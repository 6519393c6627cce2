package com.flashafrica.support.analytics.metrics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How durations are spread, in whole seconds.
 *
 * @param mean of those; everything but the count is null when there is none
 * @param p50 by nearest rank, exact; so are {@code p90} and {@code p95}
 */
record Distribution(
        int count,
        @Nullable Double mean,
        @Nullable Long p50,
        @Nullable Long p90,
        @Nullable Long p95,
        @Nullable Long max) {

    static Distribution of(long[] values) {
        if (values.length == 0) {
            return new Distribution(0, null, null, null, null, null);
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = (double) Arrays.stream(sorted).sum() / sorted.length;
        return new Distribution(
                sorted.length,
                mean,
                ranked(sorted, 50),
                ranked(sorted, 90),
                ranked(sorted, 95),
                sorted[sorted.length - 1]);
    }

    /** The smallest value that at least so many percent do not exceed. */
    private static long ranked(long[] sorted, int percent) {
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[rank - 1];
    }
}
