package com.flashafrica.support.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.sla.CalendarFault.CalendarBuiltIn;
import com.flashafrica.support.sla.CalendarFault.CalendarKeyMalformed;
import com.flashafrica.support.sla.CalendarFault.HoursEmpty;
import com.flashafrica.support.sla.CalendarFault.HoursOverlap;
import com.flashafrica.support.sla.CalendarFault.HoursPastMidnight;
import com.flashafrica.support.sla.CalendarFault.NoOpenTime;
import com.flashafrica.support.sla.CalendarFault.TooManyHolidays;
import com.flashafrica.support.sla.CalendarFault.UnknownZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SlaCalendarTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void hours_past_midnight_are_refused_and_the_two_halves_named() {
        OpenHours night = OpenHours.of("22:00", "06:00");
        assertThat(monday(night)).containsExactly(new HoursPastMidnight(Weekday.MON, night));
        assertThat(monday(night).getFirst().detail())
                .isEqualTo(
                        "MON 22:00–06:00 goes past midnight;"
                                + " end MON at 24:00 and begin TUE at 00:00.");
        assertThat(monday(OpenHours.of("22:00", "26:00"))).hasSize(1);
    }

    @Test
    void what_is_wrong_is_named_with_its_field() {
        OpenHours nine = OpenHours.of("09:00", "12:00");
        OpenHours eleven = OpenHours.of("11:00", "13:00");
        OpenHours none = OpenHours.of("09:00", "09:00");
        assertThat(monday(eleven, nine))
                .containsExactly(new HoursOverlap(Weekday.MON, nine, eleven));
        assertThat(monday(none)).containsExactly(new HoursEmpty(Weekday.MON, none));
        assertThat(monday()).containsExactly(new NoOpenTime());
        assertThat(monday(none).getFirst().field()).isEqualTo("weekly.MON");
        assertThat(monday(none).getFirst().code()).isEqualTo("hours-empty");
        assertThat(faults("Europe/Pari")).containsExactly(new UnknownZone("Europe/Pari"));
        assertThat(faults("+01:00")).containsExactly(new UnknownZone("+01:00"));
    }

    @Test
    void always_is_built_in_and_keys_are_plain() {
        assertThat(SlaCalendar.ALWAYS.faults()).isEmpty();
        assertThat(calendar("always", "UTC").faults())
                .containsExactly(new CalendarBuiltIn("always"));
        assertThat(calendar("No!", "UTC").faults()).containsExactly(new CalendarKeyMalformed());
    }

    @Test
    void holidays_without_end_are_refused() {
        List<LocalDate> days = LocalDate.EPOCH.datesUntil(LocalDate.EPOCH.plusDays(1001)).toList();
        SlaCalendar calendar = new SlaCalendar("x", 1, "UTC", SlaCalendar.ALWAYS.weekly(), days);
        assertThat(calendar.faults()).containsExactly(new TooManyHolidays(1001));
    }

    @Test
    void touching_hours_and_the_end_of_the_day_are_fine() {
        assertThat(monday(OpenHours.of("09:00", "12:00"), OpenHours.of("12:00", "24:00")))
                .isEmpty();
    }

    @Test
    void a_calendar_with_faults_is_not_reckoned_with() {
        assertThatThrownBy(() -> OpenTime.of(calendar("x", "Nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nowhere");
    }

    @Test
    void json_reads_back_as_it_was_and_keeps_24_00() {
        String json =
                "{\"key\":\"x\",\"version\":3,\"zone\":\"Africa/Abidjan\",\"weekly\":"
                        + "{\"MON\":[[\"09:00\",\"12:30\"],[\"13:30:15\",\"24:00\"]]},"
                        + "\"holidays\":[\"2026-08-07\"]}";
        SlaCalendar calendar = JSON.readValue(json, SlaCalendar.class);
        assertThat(calendar.faults()).isEmpty();
        assertThat(JSON.writeValueAsString(calendar)).isEqualTo(json);
    }

    @Test
    void a_year_of_holidays_is_stepped_over() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        SlaCalendar calendar =
                new SlaCalendar(
                        "x",
                        1,
                        "Europe/Paris",
                        SlaCalendar.ALWAYS.weekly(),
                        first.datesUntil(first.plusDays(1000)).toList());
        assertThat(
                        OpenTime.of(calendar)
                                .plus(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2028-09-26T23:00:00Z"));
    }

    @Test
    void what_would_come_due_after_a_century_comes_due_then() {
        OpenTime minute = OpenTime.of(calendarOn(OpenHours.of("09:00", "09:01")));
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(minute.plus(start, Duration.ofDays(3650)))
                .isEqualTo(start.plus(OpenTime.HORIZON));
        assertThat(OpenTime.of(SlaCalendar.ALWAYS).plus(start, Duration.ofDays(99_999)))
                .isEqualTo(start.plus(OpenTime.HORIZON));
    }

    @Test
    void no_time_at_all_is_over_when_it_starts() {
        Instant night = Instant.parse("2026-03-02T23:00:00Z");
        assertThat(OpenTime.of(Calendars.PARIS).plus(night, Duration.ZERO)).isEqualTo(night);
        assertThat(OpenTime.of(Calendars.PARIS).between(night, night.minusSeconds(9)))
                .isEqualTo(Duration.ZERO);
    }

    private static List<SlaFault> monday(OpenHours... hours) {
        return calendarOn(hours).faults();
    }

    private static SlaCalendar calendarOn(OpenHours... hours) {
        return new SlaCalendar("x", 1, "UTC", Map.of(Weekday.MON, List.of(hours)), List.of());
    }

    private static List<SlaFault> faults(String zone) {
        return calendar("x", zone).faults();
    }

    private static SlaCalendar calendar(String key, String zone) {
        return new SlaCalendar(
                key,
                1,
                zone,
                Calendars.on(Calendars.WORKDAYS, OpenHours.of("09:00", "18:00")),
                List.of());
    }
}
