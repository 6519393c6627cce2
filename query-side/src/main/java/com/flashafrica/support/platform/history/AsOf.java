package com.flashafrica.support.platform.history;

import com.flashafrica.support.platform.reading.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Of which past a reader asks, in its own words.
 *
 * @param point the past as it was known then; null when nothing was said
 * @param occurred instead: what is known now to have happened by then
 * @param at the time of day to evaluate by; null for that of the past asked for
 */
public record AsOf(@Nullable Point point, @Nullable Instant occurred, @Nullable Instant at) {

    public static AsOf of(QueryParameters given) {
        Point point = Point.of(given, "asOf");
        Instant occurred = given.instant("asOf.occurred");
        if (point != null && occurred != null) {
            given.refuse("asOf.occurred", "cannot be given together with asOf");
        }
        return new AsOf(point, occurred, given.instant("at"));
    }

    /** Whether the reader asks of the present. */
    public boolean isNow() {
        return point == null && occurred == null;
    }

    /** The time of day that the present is evaluated at. */
    public Instant timeOfDay(Clock clock) {
        return Objects.requireNonNullElseGet(at, clock::instant);
    }

    /**
     * Where a window ends that leaves that open: what happened in the very moment of the past that
     * was asked for is in.
     */
    public Instant usualEnd(Cut cut) {
        return at == null ? cut.at().plus(1, ChronoUnit.MICROS) : at;
    }
}
