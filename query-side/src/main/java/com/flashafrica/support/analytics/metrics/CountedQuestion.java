package com.flashafrica.support.analytics.metrics;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things behind a number are asked for. Times are {@link Micros}.
 *
 * @param begin within the window; {@code end} no longer
 * @param group whether a key is that of the group; null for all tickets
 * @param cut where waits that go on are cut
 * @param now clocks are judged as of here
 * @param after the last one that was seen
 * @param limit how many at most
 */
record CountedQuestion(
        Figure figure,
        long begin,
        long end,
        GroupBy groupBy,
        @Nullable Predicate<String> group,
        long cut,
        long now,
        Place after,
        int limit) {
    /**
     * A place in the list.
     *
     * @param number the ticket's
     * @param index among what is counted of that ticket
     */
    record Place(long number, int index) {
        static final Place START = new Place(0, -1);
    }

    boolean counts(Measure measure, long at, long value, long openedAt) {
        if (!figure.measures().contains(measure)) {
            return false;
        }
        boolean within =
                measure.way() == Measure.Way.STANDING
                        ? at < end && end <= value
                        : at >= begin && at < end;
        return within && figure.holds().test(this, measure, value, openedAt);
    }

    /** What it adds to the number. */
    long amount(Contribution one) {
        return switch (one.measure().way()) {
            case COUNT, DUE, STANDING -> 1;
            case SUM, SPREAD -> one.value();
            case SINCE -> Waits.seconds(one.value(), cut);
        };
    }
}
