package com.flashafrica.support.platform.rules.icalendar;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.ValuedProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An event that takes whole days.
 *
 * @param number its place in the text, from 1
 * @param length in days, at least one
 */
record AllDayEvent(VEvent event, int number, LocalDate start, long length) {
    /** The library takes older dates to be of the Julian calendar. */
    private static final int EARLIEST = 1900;

    /** A thousand years: beyond anything that is looked for. */
    private static final long LONGEST = 366_000;

    private static final long MILLIS = ChronoUnit.DAYS.getDuration().toMillis();

    static AllDayEvent of(VEvent event, int number) {
        DateStart begins = event.getDateStart();
        if (begins == null || begins.getValue() == null) {
            throw EventText.refused("event %d has no DTSTART".formatted(number));
        }
        LocalDate start = date(begins.getValue(), number);
        if (start.getYear() < EARLIEST) {
            throw EventText.refused("event %d begins before %d".formatted(number, EARLIEST));
        }
        long length = Math.clamp(length(event, start, number), 1, LONGEST);
        return new AllDayEvent(event, number, start, length);
    }

    /** Of every event that stands for the same thing. */
    String uid() {
        return event.getUid() == null ? "" : String.valueOf(event.getUid().getValue());
    }

    boolean isCancelled() {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    /** The one time of a repeated event that this one stands for instead. */
    Optional<Occurrence> replaces() {
        var replaced = event.getRecurrenceId();
        if (replaced == null) {
            return Optional.empty();
        }
        if (replaced.getRange() != null) {
            throw EventText.refused(
                    "event %d changes all that follow, which is not understood".formatted(number));
        }
        return Optional.of(new Occurrence(uid(), date(replaced.getValue(), number)));
    }

    /** The first days of all its times, up to the given one. */
    SortedSet<LocalDate> starts(LocalDate last, Steps steps) {
        return new Repetition(this, last, steps).starts();
    }

    private static long length(VEvent event, LocalDate start, int number) {
        DateEnd end = event.getDateEnd();
        if (end != null && end.getValue() != null) {
            return ChronoUnit.DAYS.between(start, date(end.getValue(), number));
        }
        DurationProperty duration = event.getDuration();
        Duration lasts = ValuedProperty.getValue(duration);
        if (lasts == null) {
            return 1;
        }
        if (lasts.toMillis() % MILLIS != 0) {
            throw notWholeDays(number);
        }
        return lasts.toMillis() / MILLIS;
    }

    /** As it is written: the library's own dates depend on where this process runs. */
    static LocalDate date(@Nullable ICalDate date, int number) {
        DateTimeComponents written = date == null ? null : date.getRawComponents();
        if (written == null || written.hasTime()) {
            throw notWholeDays(number);
        }
        try {
            return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
        } catch (DateTimeException e) {
            throw EventText.refused("event %d has a date that there is not".formatted(number));
        }
    }

    private static RuntimeException notWholeDays(int number) {
        return EventText.refused(
                "event %d is not of whole days: its dates have a time".formatted(number));
    }
}
