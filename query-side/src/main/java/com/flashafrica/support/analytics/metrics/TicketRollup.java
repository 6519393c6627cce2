package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.platform.projection.Rollup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all tickets, by day of UTC, exact to the instant. A question visits the days of
 * its window and no other, but for one number a day and group that tells of the backlog.
 */
final class TicketRollup implements Rollup<TicketFacts> {
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final TreeMap<Long, Day> days = new TreeMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long position = -1;

    /** An answer, with the position that it was given at; negative when it is not whole. */
    record Answer(Report report, long position) {}

    @Override
    public void change(@Nullable TicketFacts before, @Nullable TicketFacts after, long upTo) {
        lock.writeLock().lock();
        try {
            if (before != null) {
                takeOut(before);
            }
            if (after != null) {
                putIn(after);
            }
            position = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void takeOut(TicketFacts ticket) {
        Contributions.of(
                ticket,
                (measure, at, value) -> {
                    Day day = days.get(day(at));
                    if (day != null) {
                        day.remove(ticket);
                        if (measure == Measure.UNRESOLVED) {
                            day.changeBacklog(ticket, (int) -value);
                        }
                    }
                });
        Contributions.of(ticket, (_, at, _) -> days.computeIfPresent(day(at), TicketRollup::kept));
    }

    private static @Nullable Day kept(Long number, Day day) {
        return day.isEmpty() ? null : day;
    }

    private void putIn(TicketFacts ticket) {
        Contributions.of(
                ticket,
                (measure, at, value) -> {
                    Day day = days.computeIfAbsent(day(at), _ -> new Day());
                    day.put(ticket);
                    if (measure == Measure.UNRESOLVED) {
                        day.changeBacklog(ticket, (int) value);
                    }
                });
    }

    /**
     * @throws Buckets.TooMany when the series would be too long
     */
    Answer answer(Question question) {
        lock.readLock().lock();
        try {
            Report report = new Report(question, Buckets.of(question, begin(question)));
            long first = question.from() == null ? Long.MIN_VALUE : day(question.from());
            days.headMap(first)
                    .values()
                    .forEach(day -> day.backlogInto(question.groupBy(), report));
            for (Map.Entry<Long, Day> day :
                    days.subMap(first, true, day(question.to()), true).entrySet()) {
                day.getValue()
                        .tickets()
                        .forEach(ticket -> add(ticket, day.getKey(), question, report));
            }
            return new Answer(report, position);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static void add(TicketFacts ticket, long number, Question question, Report report) {
        String group = question.groupBy().key(ticket);
        Contributions.of(
                ticket,
                (measure, at, value) -> {
                    if (day(at) == number && at.isBefore(question.to())) {
                        report.add(group, measure, at, value);
                    }
                });
    }

    /** Where the window begins when the question leaves that open: at the first thing told. */
    private @Nullable Instant begin(Question question) {
        if (question.from() != null || days.isEmpty()) {
            return question.from();
        }
        List<Instant> times = new ArrayList<>();
        Map.Entry<Long, Day> first = days.firstEntry();
        for (TicketFacts ticket : first.getValue().tickets()) {
            Contributions.of(ticket, (_, at, _) -> times.add(at));
        }
        return times.stream().min(Instant::compareTo).orElseThrow();
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_OF_A_DAY);
    }
}
