package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of everything up to a time that goes on: the same as those of a window without begin
 * that ends just after it. Kept by difference, without the tickets. For one thread.
 */
final class RunningFigures {
    /** How often each value is in, by measure. */
    private final Map<Measure, Map<Long, Integer>> values = new EnumMap<>(Measure.class);

    /** What is told of times to come. */
    private final TreeMap<Long, Map<Contribution, Integer>> ahead = new TreeMap<>();

    private long end = Long.MIN_VALUE;

    /**
     * @param before null for a new ticket
     */
    void change(@Nullable TicketFacts before, TicketFacts after) {
        List<Contribution> was = before == null ? List.of() : Contributions.of(before);
        was.forEach(one -> put(one, -1));
        Contributions.of(after).forEach(one -> put(one, 1));
    }

    private void put(Contribution one, int times) {
        if (one.at() < end) {
            count(one, times);
        } else {
            add(ahead.computeIfAbsent(one.at(), _ -> new HashMap<>()), one, times);
        }
    }

    private void count(Contribution one, int times) {
        add(values.computeIfAbsent(one.measure(), _ -> new TreeMap<>()), one.value(), times);
    }

    private static <K> void add(Map<K, Integer> counted, K key, int times) {
        counted.merge(key, times, (a, b) -> a + b == 0 ? null : a + b);
    }

    /**
     * @param now never before the one asked for last
     */
    Figures at(Instant now) {
        end = Micros.of(now) + 1;
        var come = ahead.headMap(end);
        come.values().forEach(counted -> counted.forEach(this::count));
        come.clear();
        Tally tally = new Tally();
        values.forEach((measure, counted) ->
                counted.forEach((value, times) -> tell(tally, measure, value, times, now)));
        return tally.figures();
    }

    private static void tell(Tally tally, Measure measure, long value, int times, Instant now) {
        switch (measure) {
            case OPENED, RESOLVED, REOPENED, CLOSED, UNRESOLVED, WAITED ->
                    tally.add(measure, value * times);
            case WAITING -> {
                long seconds = (Micros.of(now) - value) / Micros.OF_A_SECOND;
                tally.add(Measure.WAITED, Math.max(0, seconds) * times);
            }
            case FIRST_RESPONSE, FIRST_RESOLUTION, TOTAL_RESOLUTION -> {
                for (int i = 0; i < times; i++) {
                    tally.add(measure, value);
                }
            }
        }
    }
}
