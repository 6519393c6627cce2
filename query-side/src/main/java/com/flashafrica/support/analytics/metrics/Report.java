package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An answer in the making: the window as a whole, by group, and by bucket. */
final class Report {
    private final Question question;
    private final Buckets buckets;
    private final Tally total = new Tally();
    private final SortedMap<String, Tally> groups = new TreeMap<>();
    private final List<Tally> series;

    Report(Question question, Buckets buckets) {
        this.question = question;
        this.buckets = buckets;
        this.series = Stream.generate(Tally::new).limit(buckets.starts().size()).toList();
    }

    /** A ticket's contribution at a time before the window's end. */
    void add(String group, Measure measure, Instant at, long value) {
        if (measure == Measure.UNRESOLVED) {
            unresolved(group, Math.max(0, buckets.indexOf(at)), value);
        } else if (question.isAfterBegin(at)) {
            boolean waits = measure == Measure.WAITING;
            long counted = waits ? untilCut(value) : value;
            put(group, buckets.indexOf(at), waits ? Measure.WAITED : measure, counted);
        }
    }

    /** Whole seconds of a wait that goes on; none when it begins after the cut. */
    private long untilCut(long sinceMicros) {
        long micros = Contributions.micros(question.cut()) - sinceMicros;
        return Math.max(0, micros / 1_000_000);
    }

    /** The net of what happened before the window. */
    void addBacklogBefore(String group, long tickets) {
        unresolved(group, 0, tickets);
    }

    private void unresolved(String group, int bucket, long tickets) {
        put(group, bucket, Measure.UNRESOLVED, tickets);
    }

    private void put(String group, int bucket, Measure measure, long value) {
        total.add(measure, value);
        if (question.groupBy() != GroupBy.NONE) {
            groups.computeIfAbsent(group, _ -> new Tally()).add(measure, value);
        }
        if (!series.isEmpty()) {
            series.get(bucket).add(measure, value);
        }
    }

    Figures total() {
        return total.figures();
    }

    /** In the order of their keys; only groups with something to tell. */
    SortedMap<String, Figures> groups() {
        SortedMap<String, Figures> figures = new TreeMap<>();
        groups.forEach((key, tally) -> figures.put(key, tally.figures()));
        figures.values().removeIf(NOTHING::equals);
        return figures;
    }

    /** By start, in order; every bucket of the window. */
    SortedMap<Instant, Figures> series() {
        SortedMap<Instant, Figures> figures = new TreeMap<>();
        long backlog = 0;
        for (int i = 0; i < series.size(); i++) {
            Tally bucket = series.get(i);
            bucket.add(Measure.UNRESOLVED, backlog);
            backlog = bucket.backlog();
            figures.put(buckets.starts().get(i), bucket.figures());
        }
        return figures;
    }

    private static final Figures NOTHING = new Tally().figures();
}
