package com.flashafrica.support.sla;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calendars that {@code cases.txt} names. */
final class Calendars {
    static final Set<Weekday> WORKDAYS = EnumSet.range(Weekday.MON, Weekday.FRI);

    static final SlaCalendar PARIS =
            calendar(
                    "paris",
                    "Europe/Paris",
                    on(WORKDAYS, OpenHours.of("09:00", "12:30"), OpenHours.of("13:30", "18:00")),
                    LocalDate.of(2026, 5, 1));

    private Calendars() {}

    static SlaCalendar named(String name) {
        return switch (name) {
            case "always" -> SlaCalendar.ALWAYS;
            case "paris" -> PARIS;
            case "abidjan" -> abidjan();
            case "sundays" ->
                    calendar(
                            name,
                            "Europe/Paris",
                            on(EnumSet.of(Weekday.SUN), OpenHours.of("00:00", "24:00")));
            case "night" ->
                    calendar(
                            name,
                            "America/New_York",
                            Map.of(
                                    Weekday.SAT, List.of(OpenHours.of("22:00", "24:00")),
                                    Weekday.SUN, List.of(OpenHours.of("00:00", "06:00"))));
            case "early" ->
                    calendar(
                            name,
                            "Europe/Paris",
                            on(EnumSet.of(Weekday.SUN), OpenHours.of("02:30", "05:00")));
            case "kathmandu" ->
                    calendar(name, "Asia/Kathmandu", on(WORKDAYS, OpenHours.of("10:00", "17:00")));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SlaCalendar abidjan() {
        Map<Weekday, List<OpenHours>> weekly =
                new EnumMap<>(on(WORKDAYS, OpenHours.of("08:00", "18:00")));
        weekly.put(Weekday.SAT, List.of(OpenHours.of("08:00", "12:00")));
        return calendar("abidjan", "Africa/Abidjan", weekly, LocalDate.of(2026, 8, 7));
    }

    static Map<Weekday, List<OpenHours>> on(Set<Weekday> days, OpenHours... hours) {
        Map<Weekday, List<OpenHours>> weekly = new EnumMap<>(Weekday.class);
        days.forEach(day -> weekly.put(day, List.of(hours)));
        return weekly;
    }

    static SlaCalendar calendar(
            String key, String zone, Map<Weekday, List<OpenHours>> weekly, LocalDate... holidays) {
        return new SlaCalendar(key, 1, zone, weekly, List.of(holidays));
    }
}
