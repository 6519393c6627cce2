package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.metrics.Measure.Way;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Contributions of one measure, in no order, side by side. */
final class Column {
    private int[] tickets = new int[4];
    private long[] times = new long[4];

    /** Null where each is one. */
    private long @Nullable [] values;

    private int size;
    private long sum;

    Column(Measure measure) {
        values = measure.way() == Way.COUNT ? null : new long[4];
    }

    void add(int ticket, long at, long value) {
        if (size == tickets.length) {
            int longer = size * 2;
            tickets = Arrays.copyOf(tickets, longer);
            times = Arrays.copyOf(times, longer);
            values = values == null ? null : Arrays.copyOf(values, longer);
        }
        tickets[size] = ticket;
        times[size] = at;
        if (values != null) {
            values[size] = value;
        }
        size++;
        sum += value;
    }

    /** Looks at the latest first: what was told lately is what changes. */
    void remove(int ticket, long at, long value) {
        for (int i = size - 1; i >= 0; i--) {
            if (tickets[i] == ticket && times[i] == at && value(i) == value) {
                size--;
                tickets[i] = tickets[size];
                times[i] = times[size];
                if (values != null) {
                    values[i] = values[size];
                }
                sum -= value;
                return;
            }
        }
    }

    int size() {
        return size;
    }

    long sum() {
        return sum;
    }

    /** Of one with something in it. */
    long first() {
        return Arrays.stream(times, 0, size).min().orElseThrow();
    }

    int ticket(int i) {
        return tickets[i];
    }

    long at(int i) {
        return times[i];
    }

    long value(int i) {
        return values == null ? 1 : values[i];
    }

    /** Of a measure that has values. */
    void copyValues(long[] to, int from) {
        if (values != null) {
            System.arraycopy(values, 0, to, from, size);
        }
    }
}
