package com.flashafrica.support.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at the clock on the wall: is it open? Remembers what it saw, since it is asked often. */
final class WallClock {
    private static final byte OPEN = 1;
    private static final byte CLOSED = 2;

    private final SlaCalendar calendar;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;
    private final long from;
    private final byte[] seen;

    WallClock(SlaCalendar calendar, long from, long seconds) {
        this.calendar = calendar;
        this.from = from;
        zone = ZoneId.of(calendar.zone());
        holidays = new HashSet<>(calendar.holidays());
        seen = new byte[Math.toIntExact(seconds)];
    }

    boolean isOpen(long second) {
        int i = (int) (second - from);
        if (seen[i] == 0) {
            seen[i] = look(second) ? OPEN : CLOSED;
        }
        return seen[i] == OPEN;
    }

    private boolean look(long second) {
        LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone);
        LocalDate today = wall.toLocalDate();
        if (holidays.contains(today)) {
            return false;
        }
        int time = wall.toLocalTime().toSecondOfDay();
        for (OpenHours hours : calendar.weekly().getOrDefault(weekday(today), List.of())) {
            if (time >= hours.fromSecond() && time < hours.toSecond()) {
                return true;
            }
        }
        return false;
    }

    private static Weekday weekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case MONDAY -> Weekday.MON;
            case TUESDAY -> Weekday.TUE;
            case WEDNESDAY -> Weekday.WED;
            case THURSDAY -> Weekday.THU;
            case FRIDAY -> Weekday.FRI;
            case SATURDAY -> Weekday.SAT;
            case SUNDAY -> Weekday.SUN;
        };
    }
}
