package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.platform.projection.Rollup;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all tickets, by day of UTC, exact to the instant. A question visits the days of
 * its window and no other, but for one number a day and group that tells of the backlog.
 */
final class TicketRollup implements Rollup<TicketFacts> {
    private final TreeMap<Long, Day> days = new TreeMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long position = -1;

    /** An answer, with the position that it was given at; negative when it is not whole. */
    record Answer(Report report, long position) {}

    @Override
    public void change(@Nullable TicketFacts before, @Nullable TicketFacts after, long upTo) {
        List<Contribution> was = before == null ? List.of() : Contributions.of(before);
        List<Contribution> is = after == null ? List.of() : Contributions.of(after);
        boolean same =
                before != null && after != null && was.equals(is) && GroupBy.areSame(before, after);
        lock.writeLock().lock();
        try {
            if (!same) {
                takeOut(before, was);
                putIn(after, is);
            }
            position = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void takeOut(@Nullable TicketFacts ticket, List<Contribution> contributions) {
        for (Contribution one : contributions) {
            Day day = days.get(Micros.day(one.at()));
            if (day != null && ticket != null) {
                day.remove(ticket);
                if (day.isEmpty()) {
                    days.remove(Micros.day(one.at()));
                }
            }
        }
    }

    private void putIn(@Nullable TicketFacts ticket, List<Contribution> contributions) {
        for (Contribution one : contributions) {
            if (ticket != null) {
                days.computeIfAbsent(Micros.day(one.at()), _ -> new Day()).put(ticket, one);
            }
        }
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
            for (Day day : days.subMap(first, true, day(question.to()), true).values()) {
                day.parts().forEach(report::add);
            }
            return new Answer(report, position);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Where the window begins when the question leaves that open: at the first thing told. */
    private @Nullable Instant begin(Question question) {
        if (question.from() != null || days.isEmpty()) {
            return question.from();
        }
        return Micros.toInstant(
                days.firstEntry().getValue().parts().stream()
                        .flatMap(part -> part.contributions().stream())
                        .mapToLong(Contribution::at)
                        .min()
                        .orElseThrow());
    }

    private static long day(Instant bound) {
        return Micros.day(Micros.from(bound));
    }
}
