package com.flashafrica.support.sla;

import com.flashafrica.support.sla.CalendarFault.CalendarKeyMalformed;
import com.flashafrica.support.sla.CalendarFault.HoursEmpty;
import com.flashafrica.support.sla.CalendarFault.HoursOverlap;
import com.flashafrica.support.sla.CalendarFault.HoursPastMidnight;
import com.flashafrica.support.sla.CalendarFault.NoOpenTime;
import com.flashafrica.support.sla.CalendarFault.TooManyHolidays;
import com.flashafrica.support.sla.CalendarFault.UnknownZone;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules a calendar keeps. */
final class CalendarFaults {
    static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,64}");
    static final Comparator<OpenHours> BY_TIME =
            Comparator.comparingInt(OpenHours::fromSecond).thenComparingInt(OpenHours::toSecond);

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private CalendarFaults() {}

    static List<SlaFault> of(SlaCalendar calendar) {
        List<SlaFault> faults = new ArrayList<>();
        if (!KEY.matcher(calendar.key()).matches()) {
            faults.add(new CalendarKeyMalformed());
        }
        if (calendar.key().equals(SlaCalendar.ALWAYS.key())
                && !calendar.equals(SlaCalendar.ALWAYS)) {
            faults.add(new CalendarFault.CalendarBuiltIn(calendar.key()));
        }
        // By name only: GMT+1 or +01:00 would know no clock changes.
        if (!ZONES.contains(calendar.zone())) {
            faults.add(new UnknownZone(calendar.zone()));
        }
        calendar.weekly().forEach((day, hours) -> faults.addAll(of(day, hours)));
        if (calendar.weekly().values().stream().allMatch(List::isEmpty)) {
            faults.add(new NoOpenTime());
        }
        if (calendar.holidays().size() > SlaCalendar.MOST_HOLIDAYS) {
            faults.add(new TooManyHolidays(calendar.holidays().size()));
        }
        return List.copyOf(faults);
    }

    private static List<SlaFault> of(Weekday day, List<OpenHours> inOrder) {
        List<SlaFault> faults = new ArrayList<>();
        for (OpenHours hours : inOrder) {
            if (hours.toSecond() == hours.fromSecond()) {
                faults.add(new HoursEmpty(day, hours));
            } else if (hours.toSecond() < hours.fromSecond() || hours.toSecond() > OpenHours.DAY) {
                faults.add(new HoursPastMidnight(day, hours));
            }
        }
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i - 1).overlaps(inOrder.get(i))) {
                faults.add(new HoursOverlap(day, inOrder.get(i - 1), inOrder.get(i)));
            }
        }
        return faults;
    }
}
