package com.flashafrica.support.analytics.metrics;

import java.util.Arrays;

/** Adds up contributions. */
final class Tally {
    private long opened;
    private long resolved;
    private long reopened;
    private long closed;
    private long unresolved;
    private long waitedSeconds;
    private final Values firstResponses = new Values();
    private final Values firstResolutions = new Values();
    private final Values totalResolutions = new Values();

    /** Durations as they come. */
    private static final class Values {
        private long[] values = new long[8];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        Distribution distribution() {
            return Distribution.of(Arrays.copyOf(values, size));
        }
    }

    void add(Measure measure, long value) {
        switch (measure) {
            case OPENED -> opened += value;
            case RESOLVED -> resolved += value;
            case REOPENED -> reopened += value;
            case CLOSED -> closed += value;
            case UNRESOLVED -> unresolved += value;
            case FIRST_RESPONSE -> firstResponses.add(value);
            case FIRST_RESOLUTION -> firstResolutions.add(value);
            case TOTAL_RESOLUTION -> totalResolutions.add(value);
            case WAITED -> waitedSeconds += value;
            case WAITING -> throw new IllegalArgumentException("a wait is cut before it counts");
        }
    }

    /** What the next bucket's backlog begins with. */
    long backlog() {
        return unresolved;
    }

    Figures figures() {
        return new Figures(
                opened,
                resolved,
                reopened,
                closed,
                unresolved,
                firstResponses.distribution(),
                firstResolutions.distribution(),
                totalResolutions.distribution(),
                waitedSeconds);
    }
}
