package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer in the making: the window as a whole, by group, and by bucket. */
final class Report {
    private final Question question;
    private final Buckets buckets;
    private final @Nullable Keys keys;
    private final long begin;
    private final long end;
    private final long now;
    private final Tally total;
    private final Tally[] series;
    private final @Nullable Tally[] groups;

    /**
     * @param keys null when there are no groups
     */
    Report(Question question, Buckets buckets, @Nullable Keys keys) {
        this.question = question;
        this.buckets = buckets;
        this.keys = keys;
        this.begin = question.begin();
        this.end = question.end();
        this.now = Micros.of(question.now());
        this.total = new Tally(question);
        this.series =
                Stream.generate(() -> new Tally(question))
                        .limit(buckets.starts().size())
                        .toArray(Tally[]::new);
        this.groups = new @Nullable Tally[keys == null ? 0 : keys.size()];
    }

    /** What was put into a day, at once as far as all of it goes to the same place. */
    void add(long day, Measure measure, Column column) {
        long first = day * Micros.OF_A_DAY;
        long last = first + Micros.OF_A_DAY - 1;
        boolean whole = begin <= first && last < end;
        Tally bucket = null;
        if (whole) {
            total.add(measure, column);
            int holding = series.length == 0 ? -1 : buckets.holding(first, last);
            bucket = holding < 0 ? null : series[holding];
        }
        if (bucket != null) {
            bucket.add(measure, column);
        }
        boolean bucketed = series.length == 0 || bucket != null;
        if (!whole || !bucketed || keys != null) {
            addEach(measure, column, whole, bucketed);
        }
    }

    private void addEach(Measure measure, Column column, boolean counted, boolean bucketed) {
        int bucket = -1;
        for (int i = 0; i < column.size(); i++) {
            long at = column.at(i);
            if (at < begin || at >= end) {
                continue;
            }
            long value = column.value(i);
            if (!counted) {
                total.add(measure, value);
            }
            if (keys != null) {
                group(keys.group(column.ticket(i))).add(measure, value);
            }
            if (!bucketed) {
                bucket = buckets.isIn(bucket, at) ? bucket : buckets.indexOf(at);
                series[bucket].add(measure, value);
            }
        }
    }

    /** What stood at the window's end, and at that of each bucket. */
    void add(Standings standings, Tickets tickets) {
        for (Measure measure : Measure.STANDING) {
            standings.at(
                    end,
                    measure,
                    (_, column, row) -> {
                        if (stood(column, row, end)) {
                            int ticket = column.ticket(row);
                            Age age = Age.at(end, now, tickets.openedAt(ticket));
                            total.stood(measure, age);
                            if (keys != null) {
                                group(keys.group(ticket)).stood(measure, age);
                            }
                        }
                    });
            for (int i = 0; i < series.length; i++) {
                long then = Micros.from(buckets.end(i, question.to()));
                Tally bucket = series[i];
                standings.at(
                        then,
                        measure,
                        (_, column, row) -> {
                            if (stood(column, row, then)) {
                                long openedAt = tickets.openedAt(column.ticket(row));
                                bucket.stood(measure, Age.at(then, now, openedAt));
                            }
                        });
            }
        }
    }

    private static boolean stood(Column column, int row, long then) {
        return column.at(row) < then && then <= column.value(row);
    }

    private Tally group(int number) {
        Tally known = groups[number];
        if (known != null) {
            return known;
        }
        Tally fresh = new Tally(question);
        groups[number] = fresh;
        return fresh;
    }

    /** Where the bucket that starts there ends. */
    Instant end(Instant start) {
        return buckets.end(buckets.indexOf(Micros.from(start)), question.to());
    }

    /** How many CRITICAL tickets of category {@code bug} were opened in the window. */
    long criticalBugs() {
        return total.sum(Measure.CRITICAL_BUG);
    }

    Figures total() {
        return total.figures();
    }

    /** In the order of their keys; only groups with something to tell. */
    SortedMap<String, Figures> groups() {
        SortedMap<String, Figures> figures = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            Tally group = groups[i];
            if (group != null && keys != null) {
                figures.put(keys.name(i), group.figures());
            }
        }
        Figures nothing = new Tally(question).figures();
        figures.values().removeIf(nothing::equals);
        return figures;
    }

    /** By start, in order; every bucket of the window. */
    SortedMap<Instant, Figures> series() {
        SortedMap<Instant, Figures> figures = new TreeMap<>();
        for (int i = 0; i < series.length; i++) {
            figures.put(buckets.starts().get(i), series[i].figures());
        }
        return figures;
    }
}
