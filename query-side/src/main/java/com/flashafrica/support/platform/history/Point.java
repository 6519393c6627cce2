package com.flashafrica.support.platform.history;

import com.flashafrica.support.platform.reading.QueryParameters;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
        try {
            return text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? new Position(Long.parseLong(text))
                    : new Time(Instant.parse(text));
        } catch (DateTimeParseException | NumberFormatException _) {
            given.refuse(name, "must be an ISO-8601 time in UTC or a ledger position");
            return null;
        }
    }
}
