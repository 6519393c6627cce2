package com.flashafrica.support.analytics.metrics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The backlog at any time. What is over is kept with the fewest spans of 1, 2, 4, 8 … days that
 * make up its own, so that a time looks at one span of each length and finds what stood then; what
 * goes on is kept by itself.
 */
final class Standings {
    /** So long that nothing is longer: 2^24 days. */
    private static final int LONGEST = 24;

    /** Gets what may have stood. */
    @FunctionalInterface
    interface Taker {
        void take(Measure measure, Column column, int row);
    }

    private record Span(Measure measure, int length, long number) {}

    private final Map<Measure, Column> goingOn = new EnumMap<>(Measure.class);
    private final Map<Span, Column> over = new HashMap<>();

    void add(int ticket, Contribution one) {
        if (one.value() == Measure.NEVER) {
            goingOn.computeIfAbsent(one.measure(), Column::new).add(ticket, one.at(), one.value());
            return;
        }
        eachSpan(
                one,
                span ->
                        over.computeIfAbsent(span, _ -> new Column(span.measure))
                                .add(ticket, one.at(), one.value()));
    }

    void remove(int ticket, Contribution one) {
        if (one.value() == Measure.NEVER) {
            Column column = goingOn.get(one.measure());
            if (column != null) {
                column.remove(ticket, one.at(), one.value());
            }
            return;
        }
        eachSpan(
                one,
                span -> {
                    Column column = over.get(span);
                    if (column != null) {
                        column.remove(ticket, one.at(), one.value());
                        if (column.size() == 0) {
                            over.remove(span);
                        }
                    }
                });
    }

    private static void eachSpan(Contribution one, Consumer<Span> each) {
        long first = Micros.day(one.at());
        long last = Micros.day(one.value());
        for (int length = 0; first <= last; length++) {
            if ((first & 1) == 1) {
                each.accept(new Span(one.measure(), length, first++));
            }
            if ((last & 1) == 0) {
                each.accept(new Span(one.measure(), length, last--));
            }
            first >>= 1;
            last >>= 1;
        }
    }

    /** All that stood just before then, and perhaps more: rows have to be looked at. */
    void at(long end, Measure measure, Taker taker) {
        take(measure, goingOn.get(measure), taker);
        long number = Micros.day(end);
        for (int length = 0; length <= LONGEST; length++) {
            take(measure, over.get(new Span(measure, length, number)), taker);
            number >>= 1;
        }
    }

    private static void take(Measure measure, @Nullable Column column, Taker taker) {
        for (int i = 0; column != null && i < column.size(); i++) {
            taker.take(measure, column, i);
        }
    }
}
