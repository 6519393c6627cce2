package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.analytics.metrics.Measure.Way;
import com.flashafrica.support.platform.projection.Rollup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all tickets, by day of UTC, exact to the instant. A question visits the days of
 * its window and what stood at its end, and nothing else.
 */
final class TicketRollup implements Rollup<TicketFacts> {
    private final Tickets tickets = new Tickets();
    private final TreeMap<Long, Day> days = new TreeMap<>();
    private final Standings standings = new Standings();
    private final Loads loads = new Loads();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long position = -1;

    /** Most of what a ticket puts in goes to the day of its opening. */
    private long lastDay = Long.MIN_VALUE;

    private Day last = new Day();

    /** An answer, with the position that it was given at; negative when it is not whole. */
    record Answer<T>(T given, long position) {}

    /** Of the same moment. */
    record WithLoads(Report report, Loads loads) {}

    @Override
    public void change(@Nullable TicketFacts before, @Nullable TicketFacts after, long upTo) {
        List<Contribution> was = before == null ? List.of() : Contributions.of(before);
        List<Contribution> is = after == null ? List.of() : Contributions.of(after);
        List<Contribution> gone = without(was, is);
        List<Contribution> fresh = without(is, was);
        lock.writeLock().lock();
        try {
            if (before != null) {
                int ticket = tickets.number(before);
                gone.forEach(one -> takeOut(ticket, one));
                loads.takeOut(before);
            }
            if (after != null) {
                int ticket = tickets.put(after);
                fresh.forEach(one -> putIn(ticket, one));
                loads.putIn(after);
            } else if (before != null) {
                tickets.remove(before);
            }
            position = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Both are in the same order but for what changed, so that each is mostly found at once. */
    private static List<Contribution> without(List<Contribution> all, List<Contribution> others) {
        if (others.isEmpty()) {
            return all;
        }
        List<Contribution> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    private void takeOut(int ticket, Contribution one) {
        if (one.measure().way() == Way.STANDING) {
            standings.remove(ticket, one);
            return;
        }
        Day day = days.get(Micros.day(one.at()));
        if (day != null) {
            day.remove(ticket, one);
            if (day.isEmpty()) {
                days.remove(Micros.day(one.at()));
            }
        }
    }

    private void putIn(int ticket, Contribution one) {
        if (one.measure().way() == Way.STANDING) {
            standings.add(ticket, one);
        } else {
            long day = Micros.day(one.at());
            if (lastDay != day || last.isEmpty()) {
                lastDay = day;
                last = days.computeIfAbsent(day, _ -> new Day());
            }
            last.add(ticket, one);
        }
    }

    /**
     * @throws Buckets.TooMany when the series would be too long
     */
    Answer<Report> answer(Question question) {
        lock.readLock().lock();
        try {
            Buckets buckets = Buckets.of(question, begin(question));
            Report report = new Report(question, buckets, tickets.keys(question.groupBy()));
            days.subMap(firstDay(question), true, Micros.day(question.end()), true)
                    .forEach((day, of) ->
                            of.columns()
                                    .forEach(
                                            (measure, column) -> report.add(day, measure, column)));
            report.add(standings, tickets);
            return new Answer<>(report, position);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Together with who has how much to do, whatever the window. */
    Answer<WithLoads> answerWithLoads(Question question) {
        lock.readLock().lock();
        try {
            return new Answer<>(new WithLoads(answer(question).given(), loads.copy()), position);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** A page of what is behind a number, and one more if there is more. */
    Answer<List<Counted>> counted(CountedQuestion asked) {
        lock.readLock().lock();
        try {
            return new Answer<>(new Search(asked, tickets).in(days, standings), position);
        } finally {
            lock.readLock().unlock();
        }
    }

    static long firstDay(Question question) {
        return question.from() == null ? Long.MIN_VALUE : Micros.day(question.begin());
    }

    /** Where the window begins when the question leaves that open: at the first thing told. */
    private @Nullable Instant begin(Question question) {
        if (question.from() != null || days.isEmpty()) {
            return question.from();
        }
        return Micros.toInstant(days.firstEntry().getValue().first());
    }
}
