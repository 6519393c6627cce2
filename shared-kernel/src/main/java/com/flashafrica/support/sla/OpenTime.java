package com.flashafrica.support.sla;

import static com.flashafrica.support.sla.WeekPlan.DAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * A calendar made ready for reckoning. Exact to the microsecond. Works through the stretches
 * between two changes of the zone's offset, within each in closed form but for its holidays, so a
 * year costs little more than a day.
 */
public final class OpenTime {
    /** As far as {@link #plus} looks: what would come due later comes due then. */
    public static final Duration HORIZON = Duration.ofDays(36_525);

    private static final long NEVER = Long.MAX_VALUE;

    private final ZoneRules zone;
    private final WeekPlan week;

    /** Epoch days, in order. */
    private final long[] holidays;

    private final boolean always;

    private OpenTime(SlaCalendar calendar) {
        zone = ZoneId.of(calendar.zone()).getRules();
        week = new WeekPlan(calendar.weekly());
        holidays = calendar.holidays().stream().mapToLong(LocalDate::toEpochDay).toArray();
        always = week.isAlways() && holidays.length == 0;
    }

    /**
     * @throws IllegalArgumentException if the calendar has {@link SlaCalendar#faults()}
     */
    public static OpenTime of(SlaCalendar calendar) {
        if (!calendar.faults().isEmpty()) {
            throw new IllegalArgumentException(
                    "calendar " + calendar.key() + ": " + calendar.faults().getFirst().detail());
        }
        return new OpenTime(calendar);
    }

    /** How long it is open from a on, until b; zero if b is not after a. */
    public Duration between(Instant a, Instant b) {
        return Micros.duration(between(Micros.of(a), Micros.of(b)));
    }

    /**
     * The first instant by which it has been open that long since the start. So what falls exactly
     * on closing time is due at that closing, a start outside opening hours counts from the next
     * opening, and no time at all is the start itself.
     */
    public Instant plus(Instant start, Duration open) {
        return Micros.instant(plus(Micros.of(start), Micros.of(open)));
    }

    long between(long a, long b) {
        if (always) {
            return Math.max(0, b - a);
        }
        long open = 0;
        for (long t = a; t < b; ) {
            long offset = offset(t);
            long end = Math.min(b, nextChange(t));
            open += openOnWall(t + offset, end + offset);
            t = end;
        }
        return open;
    }

    long plus(long start, long open) {
        if (open <= 0) {
            return start;
        }
        long horizon = start + Micros.of(HORIZON);
        if (always) {
            return Math.min(start + open, horizon);
        }
        long left = open;
        for (long t = start; t < horizon; ) {
            long offset = offset(t);
            long end = Math.min(horizon, nextChange(t));
            long x = t + offset;
            for (int i = firstHolidayFrom(x); x < end + offset; i++) {
                long holiday = i < holidays.length ? holidays[i] * DAY : NEVER;
                long stop = Math.min(end + offset, holiday);
                if (stop > x) {
                    long openAtX = week.openUntil(x);
                    long available = week.openUntil(stop) - openAtX;
                    if (available >= left) {
                        return week.firstWhenOpenIs(openAtX + left) - offset;
                    }
                    left -= available;
                }
                x = stop == holiday ? holiday + DAY : stop;
            }
            t = end;
        }
        return horizon;
    }

    private long openOnWall(long from, long to) {
        long open = week.openUntil(to) - week.openUntil(from);
        for (int i = firstHolidayFrom(from); i < holidays.length; i++) {
            long midnight = holidays[i] * DAY;
            if (midnight >= to) {
                break;
            }
            open -= week.openUntil(Math.min(to, midnight + DAY));
            open += week.openUntil(Math.max(from, midnight));
        }
        return open;
    }

    private int firstHolidayFrom(long local) {
        int found = Arrays.binarySearch(holidays, Math.floorDiv(local, DAY));
        return found >= 0 ? found : -found - 1;
    }

    private long offset(long t) {
        return zone.getOffset(Micros.instant(t)).getTotalSeconds() * WeekPlan.SECOND;
    }

    private long nextChange(long t) {
        if (zone.isFixedOffset()) {
            return NEVER;
        }
        ZoneOffsetTransition change = zone.nextTransition(Micros.instant(t));
        return change == null ? NEVER : Micros.of(change.getInstant());
    }
}
