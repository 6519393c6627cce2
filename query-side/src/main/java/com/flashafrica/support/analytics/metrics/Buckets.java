package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series' buckets: each begins at the caller's midnight, whatever the clocks did that day. The
 * first and the last are cut off by the window.
 */
public final class Buckets {
    static final int MOST = 1_000;

    private final List<Instant> starts;
    private final long[] bounds;

    private Buckets(List<Instant> starts) {
        this.starts = starts;
        this.bounds = starts.stream().mapToLong(Micros::from).toArray();
    }

    /** More buckets than anyone reads. */
    public static final class TooMany extends RuntimeException {
        TooMany() {
            super("more than " + MOST + " buckets", null, false, false);
        }
    }

    /**
     * @param begin where the window begins; null when there is nothing in it
     * @throws TooMany when there are more than {@link #MOST}
     */
    public static Buckets of(Question question, @Nullable Instant begin) {
        List<Instant> starts = new ArrayList<>();
        if (begin == null
                || !begin.isBefore(question.to())
                || question.interval() == Interval.NONE) {
            return new Buckets(starts);
        }
        LocalDate first = question.interval().first(begin, question.zone());
        Instant start = first.atStartOfDay(question.zone()).toInstant();
        while (start.isBefore(question.to())) {
            if (starts.size() == MOST) {
                throw new TooMany();
            }
            starts.add(start);
            first = question.interval().next(first);
            start = first.atStartOfDay(question.zone()).toInstant();
        }
        return new Buckets(starts);
    }

    public List<Instant> starts() {
        return starts;
    }

    /** Where it ends: with the next, or with the window. */
    Instant end(int index, Instant window) {
        return index + 1 < starts.size() ? starts.get(index + 1) : window;
    }

    /** The bucket that all of these times fall into; -1 when there is none. */
    int holding(long first, long last) {
        int index = indexOf(first);
        return isIn(index, last) ? index : -1;
    }

    /** The bucket that the time falls into; -1 when it comes before the first. */
    public int indexOf(long at) {
        int found = Arrays.binarySearch(bounds, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the time falls into that bucket. */
    boolean isIn(int index, long at) {
        return index >= 0
                && at >= bounds[index]
                && (index + 1 == bounds.length || at < bounds[index + 1]);
    }
}
