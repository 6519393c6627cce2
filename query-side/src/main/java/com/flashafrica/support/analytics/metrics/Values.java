package com.flashafrica.support.analytics.metrics;

import java.util.Arrays;

/** Durations as they come. */
final class Values {
    private long[] values = new long[0];
    private int size;

    void add(long value) {
        ensure(1);
        values[size++] = value;
    }

    void add(Column column) {
        ensure(column.size());
        column.copyValues(values, size);
        size += column.size();
    }

    private void ensure(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more, Math.max(8, size * 2)));
        }
    }

    Distribution distribution() {
        return Distribution.of(Arrays.copyOf(values, size));
    }
}
