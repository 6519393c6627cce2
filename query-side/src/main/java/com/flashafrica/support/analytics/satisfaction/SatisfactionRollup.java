package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Micros;
import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.platform.projection.Rollup;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All cases by day of UTC. A question visits the days of its window and no other. */
final class SatisfactionRollup implements Rollup<RatedTicket> {
    private record Key(String ticket, int resolution) {}

    private final TreeMap<Long, Map<Key, Case>> days = new TreeMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long position = -1;

    /** What was found, with the position that it is true for; negative when it is not whole. */
    record Found<T>(T found, long position) {}

    @Override
    public void change(@Nullable RatedTicket before, @Nullable RatedTicket after, long upTo) {
        List<Case> was = Case.of(before);
        List<Case> is = Case.of(after);
        lock.writeLock().lock();
        try {
            was.forEach(this::takeOut);
            is.forEach(one -> day(one.at()).put(key(one), one));
            position = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Map<Key, Case> day(long at) {
        return days.computeIfAbsent(Micros.day(at), _ -> new HashMap<>());
    }

    private void takeOut(Case one) {
        Map<Key, Case> day = day(one.at());
        day.remove(key(one));
        if (day.isEmpty()) {
            days.remove(Micros.day(one.at()));
        }
    }

    private static Key key(Case one) {
        return new Key(one.ticket().id(), one.resolution().resolution());
    }

    /** Asks of the cases of the window, which change for nobody meanwhile. */
    <T> Found<T> ask(Window window, Function<Stream<Case>, T> asked) {
        lock.readLock().lock();
        try {
            return new Found<>(asked.apply(cases(window)), position);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * @throws Buckets.TooMany when the series would be too long
     */
    Found<SatisfactionReport> report(Question question) {
        return ask(Window.of(question), cases -> SatisfactionReport.of(question, cases, first()));
    }

    private @Nullable Instant first() {
        return days.isEmpty() ? null : Case.first(days.firstEntry().getValue().values().stream());
    }

    private Stream<Case> cases(Window window) {
        return days
                .subMap(Micros.day(window.begin()), true, Micros.day(window.end()), true)
                .values()
                .stream()
                .flatMap(day -> day.values().stream())
                .filter(window::holds);
    }
}
