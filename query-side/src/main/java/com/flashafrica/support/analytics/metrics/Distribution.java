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
        int p50 = place(count, 50);
        int p90 = place(count, 90);
        int p95 = place(count, 95);
        Selection.place(values, 0, count - 1, p95);
        Selection.place(values, 0, p95, p90);
        Selection.place(values, 0, p90, p50);
        Selection.place(values, p95, count - 1, count - 1);
        return new Distribution(
                count, mean, values[p50], values[p90], values[p95], values[count - 1]);
    }

    /** That of the smallest value that at least so many percent do not exceed, were they sorted. */
    private static int place(int count, int percent) {
        return (int) Math.ceilDiv((long) count * percent, 100) - 1;
    }
}
