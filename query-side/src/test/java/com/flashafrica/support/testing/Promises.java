package com.flashafrica.support.testing;

import com.flashafrica.support.sla.OpenHours;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.WaitReason;
import com.flashafrica.support.sla.Weekday;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms as tests need them; every wait pauses. */
public final class Promises {
    /** Mornings and afternoons of four days, in a zone that changes its clock. */
    public static final SlaCalendar SHIFTS =
            new SlaCalendar(
                    "shifts",
                    3,
                    "Europe/Paris",
                    Map.of(
                            Weekday.MON, day(),
                            Weekday.TUE, day(),
                            Weekday.THU, day(),
                            Weekday.SUN, List.of(OpenHours.of("00:00", "24:00"))),
                    List.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 25)));

    private Promises() {}

    /** Round the clock, in seconds; null promises nothing. */
    public static SlaTermsAssigned promised(
            @Nullable Long firstResponse, @Nullable Long resolution) {
        return new SlaTermsAssigned(
                terms(
                        "plan",
                        SlaCalendar.ALWAYS,
                        new SlaTargets(firstResponse, firstResponse, resolution)));
    }

    public static SlaTerms terms(String policy, SlaCalendar calendar, SlaTargets targets) {
        return new SlaTerms(
                new SlaPolicy(
                        policy,
                        2,
                        "A plan",
                        1,
                        SlaMatch.ANY,
                        calendar.key(),
                        targets,
                        List.of(WaitReason.values()),
                        80,
                        List.of(),
                        List.of()),
                calendar);
    }

    private static List<OpenHours> day() {
        return List.of(OpenHours.of("09:00", "12:30"), OpenHours.of("13:30", "18:00"));
    }
}
