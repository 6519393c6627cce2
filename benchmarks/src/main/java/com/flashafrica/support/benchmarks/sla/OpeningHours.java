package com.flashafrica.support.benchmarks.sla;

import com.flashafrica.support.sla.OpenHours;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.Weekday;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars to reckon on. */
public enum OpeningHours {
    ALWAYS,
    /** Two shifts on five days, in a zone that changes its clock, with a year's holidays. */
    SHIFTS;

    SlaCalendar calendar() {
        return switch (this) {
            case ALWAYS -> SlaCalendar.ALWAYS;
            case SHIFTS -> shifts();
        };
    }

    private static SlaCalendar shifts() {
        List<OpenHours> day =
                List.of(OpenHours.of("09:00", "12:30"), OpenHours.of("13:30", "18:00"));
        return new SlaCalendar(
                "shifts",
                1,
                "Europe/Paris",
                Arrays.stream(Weekday.values())
                        .limit(5)
                        .collect(Collectors.toMap(Function.identity(), _ -> day)),
                Stream.of(
                                "2026-01-01",
                                "2026-04-06",
                                "2026-05-01",
                                "2026-05-08",
                                "2026-05-14",
                                "2026-05-25",
                                "2026-07-14",
                                "2026-08-15",
                                "2026-11-11",
                                "2026-12-25")
                        .map(LocalDate::parse)
                        .toList());
    }
}
