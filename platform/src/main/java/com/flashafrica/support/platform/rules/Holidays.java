package com.flashafrica.support.platform.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.flashafrica.support.platform.rules.icalendar.WholeDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a calendar as they are sent: the dates themselves, or iCalendar text.
 *
 * @param dates null when there is text
 * @param text null when there are dates
 */
public record Holidays(@Nullable List<LocalDate> dates, @Nullable String text) {
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Holidays of(List<LocalDate> dates) {
        dates.forEach(Objects::requireNonNull);
        return new Holidays(List.copyOf(dates), null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Holidays of(String text) {
        return new Holidays(null, text);
    }

    /** Text may repeat for ever: it counts from the beginning of last year, for seven years. */
    public List<LocalDate> asOf(LocalDate today) {
        if (text == null) {
            return dates == null ? List.of() : dates;
        }
        LocalDate first = today.minusYears(YEARS_BACK).withDayOfYear(1);
        LocalDate last = today.plusYears(YEARS_AHEAD + 1L).withDayOfYear(1).minusDays(1);
        return WholeDays.of(text, first, last);
    }
}
