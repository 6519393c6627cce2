package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An answer in the making: the window as a whole, by group, and by bucket. */
final class Report {
    private static final Figures NOTHING = new Tally().figures();

    private final Question question;
    private final Buckets buckets;
    private final long begin;
    private final long end;
    private final Tally total = new Tally();
    private final Tally ungrouped = new Tally();
    private final Map<String, Tally> groups = new HashMap<>();
    private final List<Tally> series;
    private int lastBucket = -1;

    Report(Question question, Buckets buckets) {
        this.question = question;
        this.buckets = buckets;
        this.begin = question.from() == null ? Long.MIN_VALUE : Micros.from(question.from());
        this.end = Micros.from(question.to());
        this.series = Stream.generate(Tally::new).limit(buckets.starts().size()).toList();
    }

    /** A ticket's part of one day. */
    void add(Day.Part part) {
        Tally group = group(question.groupBy().key(part.ticket()));
        for (Contribution one : part.contributions()) {
            if (one.at() < end) {
                add(group, one);
            }
        }
    }

    /** The net of what happened before the window. */
    void addBacklogBefore(String group, long tickets) {
        put(group(group), 0, Measure.UNRESOLVED, tickets);
    }

    private void add(Tally group, Contribution one) {
        if (one.measure() == Measure.UNRESOLVED) {
            put(group, Math.max(0, bucket(one.at())), one.measure(), one.value());
        } else if (one.at() >= begin) {
            int bucket = bucket(one.at());
            if (one.measure() == Measure.WAITING) {
                put(group, bucket, Measure.WAITED, untilCut(one.value()));
            } else {
                put(group, bucket, one.measure(), one.value());
            }
        }
    }

    /** Whole seconds of a wait that goes on; none when it begins after the cut. */
    private long untilCut(long sinceMicros) {
        return Math.max(0, (Micros.of(question.cut()) - sinceMicros) / Micros.OF_A_SECOND);
    }

    /** A day's contributions come together, and mostly go into one bucket. */
    private int bucket(long at) {
        if (!buckets.isIn(lastBucket, at)) {
            lastBucket = buckets.indexOf(at);
        }
        return lastBucket;
    }

    private Tally group(String key) {
        return question.groupBy() == GroupBy.NONE
                ? ungrouped
                : groups.computeIfAbsent(key, _ -> new Tally());
    }

    private void put(Tally group, int bucket, Measure measure, long value) {
        total.add(measure, value);
        if (group != ungrouped) {
            group.add(measure, value);
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
}
