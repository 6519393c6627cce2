package com.flashafrica.support.sla;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One version of opening hours. An instant is open if the clock and the calendar on a wall in that
 * zone show a time within the hours of the day and a date that is no holiday. That settles the days
 * the clock is changed: a skipped hour is never open, a repeated hour is open twice.
 *
 * <p>Any value can be held; only one without {@link #faults()} can be reckoned with.
 *
 * @param version from 1, one more with each change
 * @param zone an IANA name, such as {@code Africa/Abidjan}
 * @param weekly by day, in order; touching hours are allowed, a day not named is closed
 * @param holidays closed all day, whatever the hours; each once, in order
 */
public record SlaCalendar(
        String key,
        int version,
        String zone,
        Map<Weekday, List<OpenHours>> weekly,
        List<LocalDate> holidays) {
    /** More would make every ticket that it is written into too large. */
    public static final int MOST_HOLIDAYS = 1000;

    /** Built in: round the clock, every day. */
    public static final SlaCalendar ALWAYS =
            new SlaCalendar(
                    "always",
                    1,
                    "UTC",
                    Arrays.stream(Weekday.values())
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            _ -> List.of(OpenHours.of("00:00", "24:00")))),
                    List.of());

    public SlaCalendar {
        Map<Weekday, List<OpenHours>> inOrder = new TreeMap<>();
        weekly.forEach((day, hours) ->
                inOrder.put(day, hours.stream().sorted(CalendarFaults.BY_TIME).toList()));
        weekly = Collections.unmodifiableMap(inOrder);
        // Absent in JSON is the same as none.
        holidays = holidays == null ? List.of() : holidays.stream().distinct().sorted().toList();
    }

    /** The same under another number. */
    public SlaCalendar withVersion(int newVersion) {
        return new SlaCalendar(key, newVersion, zone, weekly, holidays);
    }

    /** Everything that is wrong with it; empty if it can be used. */
    public List<SlaFault> faults() {
        return CalendarFaults.of(this);
    }
}
