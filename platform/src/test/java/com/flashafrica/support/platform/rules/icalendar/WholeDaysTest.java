package com.flashafrica.support.platform.rules.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.flashafrica.support.platform.web.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeDaysTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate LAST = LocalDate.parse("2031-12-31");

    private final TimeZone here = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Africa/Lagos"})
    void dates_are_as_written_wherever_the_server_stands(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(
                        days(
                                "DTSTART;VALUE=DATE:20250404",
                                "RRULE:FREQ=YEARLY;UNTIL=20280404",
                                "RDATE;VALUE=DATE:20250405,20250601",
                                "EXDATE;VALUE=DATE:20260404,20250405"))
                .containsExactly(dates("2025-04-04 2025-06-01 2027-04-04 2028-04-04"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;VALUE=DATE:20251225 | 2025-12-25",
                "DTSTART;VALUE=DATE:20251230 / DTEND;VALUE=DATE:20260102"
                        + " | 2025-12-30 2025-12-31 2026-01-01",
                "DTSTART;VALUE=DATE:20251225 / DTEND;VALUE=DATE:20251225 | 2025-12-25",
                "DTSTART;VALUE=DATE:20251225 / DURATION:P2D | 2025-12-25 2025-12-26",
                "DTSTART;VALUE=DATE:20241230 / DURATION:P1W"
                        + " | 2025-01-01 2025-01-02 2025-01-03 2025-01-04 2025-01-05",
                "DTSTART;VALUE=DATE:19990704 / RRULE:FREQ=YEARLY;COUNT=28 | 2025-07-04 2026-07-04",
                "DTSTART;VALUE=DATE:20241128 / RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3"
                        + " | 2025-11-27 2026-11-26",
                "DTSTART;VALUE=DATE:20250131 / RRULE:FREQ=MONTHLY;COUNT=3"
                        + " | 2025-01-31 2025-03-31 2025-05-31",
                "DTSTART;VALUE=DATE:20240229 / RRULE:FREQ=YEARLY | 2028-02-29",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
                        + " | 2025-01-01",
                "DTSTART;VALUE=DATE:20250101 / STATUS:CANCELLED |",
                "DTSTART;VALUE=DATE:20320101 |",
            })
    void days_are_counted_as_the_standard_says(String lines, String expected) {
        assertThat(days(lines.split(" / ")))
                .containsExactly(dates(expected == null ? "" : expected));
    }

    @Test
    void one_time_of_many_can_be_moved_or_cancelled() {
        String text =
                calendar(
                        List.of(
                                "UID:a",
                                "DTSTART;VALUE=DATE:20250501",
                                "RRULE:FREQ=YEARLY;COUNT=3"),
                        List.of(
                                "UID:a",
                                "RECURRENCE-ID;VALUE=DATE:20260501",
                                "DTSTART;VALUE=DATE:20260504"),
                        List.of(
                                "UID:a",
                                "RECURRENCE-ID;VALUE=DATE:20270501",
                                "STATUS:CANCELLED",
                                "DTSTART;VALUE=DATE:20270501"));

        assertThat(WholeDays.of(text, FIRST, LAST)).containsExactly(dates("2025-05-01 2026-05-04"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20251225T080000Z | event 1 is not of whole days",
                "SUMMARY:Christmas | event 1 has no DTSTART",
                "DTSTART;VALUE=DATE:Christmas | line 5: the DTSTART cannot be read",
                "DTSTART;VALUE=DATE:20250231 | event 1 has a date that there is not",
                "DTSTART;VALUE=DATE:18991231 | event 1 begins before 1900",
                "DTSTART;VALUE=DATE:20250101 / DURATION:PT36H | event 1 is not of whole days",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=HOURLY | in a way that is not understood",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=NOW | the RRULE cannot be read",
                "DTSTART;VALUE=DATE:20250101 / RRULE:COUNT=2 | in a way that is not understood",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=DAILY;BYDAY=99999999999MO | no iCalendar",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=DAILY;BYHOUR=3 | not understood",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=YEARLY;RSCALE=HEBREW | not understood",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=DAILY;COUNT=-1 | not understood",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=DAILY;UNTIL=20250231 | not understood",
                "DTSTART;VALUE=DATE:20250101 / RRULE:FREQ=DAILY | names more than 1000 days from"
                        + " 2025-01-01 to 2031-12-31",
            })
    void what_is_not_understood_in_full_is_refused(String lines, String reason) {
        refused(calendar(List.of(lines.split(" / "))), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25 December", "BEGIN:VCALENDAR", "{}", "<icalendar/>"})
    void what_has_no_events_is_no_calendar(String text) {
        refused(text, "is no iCalendar text with events");
    }

    @Test
    void text_that_repeats_without_end_is_given_up() {
        List<String> daily =
                List.of("DTSTART;VALUE=DATE:19000101", "RRULE:FREQ=DAILY;UNTIL=20200101");

        refused(calendar(daily, daily, daily), "repeats more than 100,000 times");
    }

    private static void refused(String text, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> WholeDays.of(text, FIRST, LAST))
                .satisfies(refused ->
                        assertThat(refused.problem().errors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.field()).isEqualTo("holidays");
                                    assertThat(error.reason()).contains(reason);
                                }));
    }

    private static List<LocalDate> days(String... event) {
        return WholeDays.of(calendar(List.of(event)), FIRST, LAST);
    }

    @SafeVarargs
    private static String calendar(List<String>... events) {
        List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"));
        for (List<String> event : events) {
            lines.add("BEGIN:VEVENT");
            lines.addAll(event);
            lines.add("END:VEVENT");
        }
        lines.add("END:VCALENDAR");
        return String.join("\r\n", lines);
    }

    private static LocalDate[] dates(String written) {
        return Arrays.stream(written.split(" "))
                .filter(date -> !date.isBlank())
                .map(LocalDate::parse)
                .toArray(LocalDate[]::new);
    }
}
