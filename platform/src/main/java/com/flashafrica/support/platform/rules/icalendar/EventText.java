package com.flashafrica.support.platform.rules.icalendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The events of iCalendar text, taken at their word. */
final class EventText {
    private static final int MOST_EVENTS = 2_000;

    /** What says when an event is. The library leaves out what it cannot read of it, and warns. */
    private static final Set<String> SAY_WHEN =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE");

    private EventText() {}

    static List<AllDayEvent> read(String text) {
        List<VEvent> events = parse(text);
        if (events.isEmpty()) {
            throw refused("is no iCalendar text with events");
        }
        if (events.size() > MOST_EVENTS) {
            throw refused("has more than %,d events".formatted(MOST_EVENTS));
        }
        List<AllDayEvent> read = new ArrayList<>();
        for (VEvent event : events) {
            read.add(AllDayEvent.of(event, read.size() + 1));
        }
        return read;
    }

    private static List<VEvent> parse(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars;
        try {
            calendars = Biweekly.parse(text).warnings(warnings).all();
        } catch (RuntimeException e) {
            throw refused("is no iCalendar text");
        }
        warnings.stream()
                .flatMap(List::stream)
                .filter(warning -> SAY_WHEN.contains(String.valueOf(warning.getPropertyName())))
                .findFirst()
                .ifPresent(warning -> {
                    throw refused(
                            "line %d: the %s cannot be read"
                                    .formatted(warning.getLineNumber(), warning.getPropertyName()));
                });
        return calendars.stream().flatMap(calendar -> calendar.getEvents().stream()).toList();
    }

    static ProblemException refused(String reason) {
        return Problem.unacceptable("holidays", reason).exception();
    }
}
