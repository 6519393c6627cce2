package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the figures.
 *
 * @param from the window's begin, within it; null for the beginning of all
 * @param to the window's end, no longer within it
 * @param now waits that go on are counted up to here, or to the window's end if that comes first;
 *     clocks are judged as of here
 */
public record Question(
        @Nullable Instant from,
        Instant to,
        ZoneId zone,
        Interval interval,
        GroupBy groupBy,
        Instant now) {

    /** The first moment within the window. */
    long begin() {
        return from == null ? Long.MIN_VALUE : Micros.from(from);
    }

    /** The first moment after it. */
    long end() {
        return Micros.from(to);
    }

    /** Where waits that go on are cut. */
    public Instant cut() {
        return to.isBefore(now) ? to : now;
    }
}
