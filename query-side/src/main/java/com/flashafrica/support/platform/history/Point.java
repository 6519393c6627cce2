package com.flashafrica.support.platform.history;

import com.flashafrica.support.platform.reading.QueryParameters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A point of the ledger's history, as a caller names it. */
public sealed interface Point {
    /** After the event at that position; 0 is before the first. */
    record Position(long position) implements Point {}

    /** After the last event recorded at or before that time. */
    record Time(Instant instant) implements Point {}

    /** Null when the parameter was not given, or is refused. */
    static @Nullable Point of(QueryParameters given, String name) {
        String text = given.text(name);
        if (text == null) {
            return null;
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            Long position = given.position(name);
            return position == null ? null : new Position(position);
        }
        Instant time = given.instant(name);
        return time == null ? null : new Time(time);
    }
}
