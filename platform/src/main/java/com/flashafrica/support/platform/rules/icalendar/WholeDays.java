package com.flashafrica.support.platform.rules.icalendar;

import com.flashafrica.support.sla.SlaCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days that the events of iCalendar text take. */
public final class WholeDays {
    private final LocalDate first;
    private final LocalDate last;
    private final Steps steps = new Steps();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    private WholeDays(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /**
     * Each once, in order. Text that is not understood in full is refused: to know half of the
     * holidays would be worse than none.
     *
     * @param first no day before it counts
     * @param last no day after it counts
     * @throws com.flashafrica.support.platform.web.ProblemException 422 for the field {@code
     *     holidays}
     */
    public static List<LocalDate> of(String text, LocalDate first, LocalDate last) {
        WholeDays found = new WholeDays(first, last);
        List<AllDayEvent> events = EventText.read(text);
        Set<Occurrence> replaced =
                events.stream()
                        .map(AllDayEvent::replaces)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        events.forEach(event -> found.take(event, replaced));
        return List.copyOf(found.days);
    }

    /** An occurrence that an event of its own stands for takes that event's days instead. */
    private void take(AllDayEvent event, Set<Occurrence> replaced) {
        if (event.isCancelled()) {
            return;
        }
        for (LocalDate start : event.starts(last, steps)) {
            boolean elsewhere =
                    event.replaces().isEmpty()
                            && replaced.contains(new Occurrence(event.uid(), start));
            if (!elsewhere) {
                take(start, event.length());
            }
        }
    }

    private void take(LocalDate start, long length) {
        LocalDate end = start.plusDays(length);
        LocalDate day = start.isBefore(first) ? first : start;
        while (day.isBefore(end) && !day.isAfter(last)) {
            steps.one();
            days.add(day);
            day = day.plusDays(1);
        }
        if (days.size() > SlaCalendar.MOST_HOLIDAYS) {
            throw EventText.refused(
                    "names more than %d days from %s to %s"
                            .formatted(SlaCalendar.MOST_HOLIDAYS, first, last));
        }
    }
}
