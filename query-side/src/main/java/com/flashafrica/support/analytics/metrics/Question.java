package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the figures.
 *
 * @param from the window's begin, within it; null for the beginning of all
 * @param to the window's end, no longer within it
 * @param now waits that go on are counted up to here, or to the window's end if that comes first
 */
public record Question(
        @Nullable Instant from,
        Instant to,
        ZoneId zone,
        Interval interval,
        GroupBy groupBy,
        Instant now) {

    /** Where waits that go on are cut. */
    public Instant cut() {
        return to.isBefore(now) ? to : now;
    }
}
