package com.flashafrica.support.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The week's open time on a plain line of wall-clock microseconds since 1970-01-01T00:00, where
 * every day has 24 hours and no day is a holiday. Both ways in closed form: no walk over days.
 */
final class WeekPlan {
    static final long SECOND = 1_000_000;
    static final long DAY = OpenHours.DAY * SECOND;
    static final long WEEK = 7 * DAY;

    /** 1970-01-01 was a Thursday. */
    private static final long SINCE_MONDAY = 3 * DAY;

    private final long[] from;
    private final long[] to;

    /** Open time of the week before each stretch. */
    private final long[] before;

    private final long total;

    WeekPlan(Map<Weekday, List<OpenHours>> weekly) {
        List<long[]> stretches = new ArrayList<>();
        long midnight = 0;
        for (Weekday day : Weekday.values()) {
            for (OpenHours hours : weekly.getOrDefault(day, List.of())) {
                stretches.add(
                        new long[] {
                            midnight + hours.fromSecond() * SECOND,
                            midnight + hours.toSecond() * SECOND
                        });
            }
            midnight += DAY;
        }
        from = stretches.stream().mapToLong(stretch -> stretch[0]).toArray();
        to = stretches.stream().mapToLong(stretch -> stretch[1]).toArray();
        before = new long[from.length];
        long sum = 0;
        for (int i = 0; i < from.length; i++) {
            before[i] = sum;
            sum += to[i] - from[i];
        }
        total = sum;
    }

    boolean isAlways() {
        return total == WEEK;
    }

    /** Open time from a fixed Monday to then; negative before it. */
    long openUntil(long local) {
        long since = local + SINCE_MONDAY;
        long inWeek = Math.floorMod(since, WEEK);
        long open = Math.floorDiv(since, WEEK) * total;
        for (int i = 0; i < from.length && from[i] < inWeek; i++) {
            open += Math.min(inWeek, to[i]) - from[i];
        }
        return open;
    }

    /**
     * The first time at which {@link #openUntil} is that: a closing time rather than an opening.
     */
    long firstWhenOpenIs(long open) {
        long weeks = Math.floorDiv(open - 1, total);
        long inWeek = open - weeks * total;
        int i = from.length - 1;
        while (before[i] >= inWeek) {
            i--;
        }
        return weeks * WEEK - SINCE_MONDAY + from[i] + (inWeek - before[i]);
    }
}
