package com.flashafrica.support.imports;

import com.flashafrica.support.platform.validation.TextValidator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** What single values of a file may be. Reasons never repeat a value: it may be personal. */
final class Values {
    static final int NAME = 200;
    static final int SHORT = 100;
    static final int SUBJECT = 500;
    static final int BODY = 100_000;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final DateTimeFormatter SERVICENOW =
            DateTimeFormatter.ofPattern("[dd-MM-uuuu HH:mm[:ss]][uuuu-MM-dd HH:mm[:ss]]")
                    .withResolverStyle(ResolverStyle.STRICT);

    private Values() {}

    static String required(String field, @Nullable String value, int longest) throws LineUnusable {
        String text = optional(field, value, longest);
        if (text == null || text.isBlank()) {
            throw new LineUnusable(field + " is missing");
        }
        return text;
    }

    static @Nullable String optional(String field, @Nullable String value, int longest)
            throws LineUnusable {
        if (value != null) {
            String reason = TextValidator.reason(value, longest, true);
            if (reason != null) {
                throw new LineUnusable(field + " " + reason);
            }
        }
        return value;
    }

    /** ServiceNow's exports write {@code ?} for what is unknown. */
    static @Nullable String known(String value) {
        return value.isBlank() || value.equals("?") ? null : value;
    }

    /** Without a zone of its own: read as UTC. */
    static Instant serviceNowTime(String field, String value, Instant latest) throws LineUnusable {
        try {
            LocalDateTime time = LocalDateTime.parse(value, SERVICENOW);
            return within(field, time.toInstant(ZoneOffset.UTC), latest);
        } catch (DateTimeException _) {
            throw new LineUnusable(field + " is not a time");
        }
    }

    static Instant isoTime(String field, @Nullable String value, Instant latest)
            throws LineUnusable {
        try {
            return within(field, Instant.parse(required(field, value, SHORT)), latest);
        } catch (DateTimeException _) {
            throw new LineUnusable(field + " is not an ISO-8601 time");
        }
    }

    private static Instant within(String field, Instant time, Instant latest) throws LineUnusable {
        if (time.isBefore(EARLIEST) || time.isAfter(latest)) {
            throw new LineUnusable(field + " is in the future, or before the year 1");
        }
        return time;
    }
}
