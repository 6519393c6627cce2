package com.flashafrica.support.platform.rules.icalendar;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import com.flashafrica.support.platform.web.ProblemException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a repeated event begins, day by day. All is reckoned in UTC, where every day has a midnight.
 */
record Repetition(AllDayEvent event, LocalDate last, Steps steps) {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final Set<Frequency> BY_DAYS =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    SortedSet<LocalDate> starts() {
        VEvent said = event.event();
        SortedSet<LocalDate> starts = new TreeSet<>();
        starts.add(event.start());
        for (RecurrenceRule rule : said.getProperties(RecurrenceRule.class)) {
            starts.addAll(starts(rule.getValue()));
        }
        for (RecurrenceDates more : said.getProperties(RecurrenceDates.class)) {
            if (!more.getPeriods().isEmpty()) {
                throw notUnderstood();
            }
            more.getDates().forEach(date -> starts.add(AllDayEvent.date(date, event.number())));
        }
        for (ExceptionRule rule : said.getProperties(ExceptionRule.class)) {
            starts.removeAll(starts(rule.getValue()));
        }
        for (ExceptionDates less : said.getProperties(ExceptionDates.class)) {
            less.getValues().forEach(date -> starts.remove(AllDayEvent.date(date, event.number())));
        }
        return starts;
    }

    private Set<LocalDate> starts(@Nullable Recurrence rule) {
        if (rule == null || !isOfDays(rule)) {
            throw notUnderstood();
        }
        Set<LocalDate> starts = new TreeSet<>();
        try {
            Iterator<Date> times = inUtc(rule).getDateIterator(midnight(event.start()), UTC);
            while (times.hasNext()) {
                LocalDate start = LocalDate.ofInstant(times.next().toInstant(), ZoneOffset.UTC);
                if (start.isAfter(last)) {
                    break;
                }
                steps.one();
                starts.add(start);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library says so in many ways: by numbers, by indexes, by dates.
            throw notUnderstood();
        }
        return starts;
    }

    /** Half a rule read would be another rule: what is not known here is refused. */
    private static boolean isOfDays(Recurrence rule) {
        return BY_DAYS.contains(rule.getFrequency())
                && rule.getByHour().isEmpty()
                && rule.getByMinute().isEmpty()
                && rule.getBySecond().isEmpty()
                && rule.getXRules().isEmpty()
                && (rule.getCount() == null || rule.getCount() > 0)
                && (rule.getInterval() == null || rule.getInterval() > 0);
    }

    /** The last day as it is written, also where it has a time. */
    private Recurrence inUtc(Recurrence rule) {
        ICalDate until = rule.getUntil();
        if (until == null) {
            return rule;
        }
        var written = until.getRawComponents();
        LocalDate day = LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
        return new Recurrence.Builder(rule).until(midnight(day)).build();
    }

    private static ICalDate midnight(LocalDate day) {
        return new ICalDate(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()), true);
    }

    private RuntimeException notUnderstood() {
        return EventText.refused(
                "event %d repeats in a way that is not understood".formatted(event.number()));
    }
}
