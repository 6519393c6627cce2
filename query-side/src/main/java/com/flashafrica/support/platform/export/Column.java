package com.flashafrica.support.platform.export;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table. Null is allowed everywhere.
 *
 * @param value of its kind's type
 */
public record Column<R>(String name, Kind kind, Function<R, ? extends @Nullable Object> value) {
    /** What a column holds. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link String} that is JSON itself. */
        JSON,
        /** A {@link Long}. */
        WHOLE,
        /** An {@link Instant}, exact to the microsecond. */
        TIME
    }

    public static <R> Column<R> text(String name, Function<R, ? extends @Nullable Object> value) {
        return new Column<>(
                name,
                Kind.TEXT,
                row -> {
                    Object text = value.apply(row);
                    return text == null ? null : text.toString();
                });
    }

    public static <R> Column<R> json(String name, Function<R, @Nullable String> value) {
        return new Column<>(name, Kind.JSON, value);
    }

    public static <R> Column<R> whole(String name, Function<R, ? extends @Nullable Number> value) {
        return new Column<>(
                name,
                Kind.WHOLE,
                row -> {
                    Number number = value.apply(row);
                    return number == null ? null : number.longValue();
                });
    }

    public static <R> Column<R> time(String name, Function<R, @Nullable Instant> value) {
        return new Column<>(name, Kind.TIME, value);
    }
}
