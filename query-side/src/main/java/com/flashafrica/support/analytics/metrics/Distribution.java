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
    static final Distribution NONE = new Distribution(0, null, null, null, null, null);

    /**
     * @param values in any order, and in another one afterwards
     */
    static Distribution of(long[] values) {
        int count = values.length;
        if (count == 0) {
            return NONE;
        }
        double mean = (double) Arrays.stream(values).sum() / count;
        int place50 = place(count, 50);
        int place90 = place(count, 90);
        int place95 = place(count, 95);
        // Each looks only at what the one before found to be no greater.
        long p95 = Selection.at(place95, values, count - 1);
        long max = Arrays.stream(values, place95, count).max().orElseThrow();
        long p90 = Selection.at(place90, values, place95);
        long p50 = Selection.at(place50, values, place90);
        return new Distribution(count, mean, p50, p90, p95, max);
    }

    /** That of the smallest value that at least so many percent do not exceed, were they sorted. */
    private static int place(int count, int percent) {
        return (int) Math.ceilDiv((long) count * percent, 100) - 1;
    }
}
