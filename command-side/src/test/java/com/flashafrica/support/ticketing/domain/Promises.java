package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.sla.OpenHours;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEscalation;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.WaitReason;
import com.flashafrica.support.sla.Weekday;
import com.flashafrica.support.ticketing.Priority;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stories promise: in minutes, from the opening. */
final class Promises {
    private static final SlaCalendar DAYTIME =
            new SlaCalendar(
                    "daytime",
                    1,
                    "Africa/Abidjan",
                    Map.of(
                            Weekday.MON,
                            List.of(
                                    OpenHours.of("08:00", "12:00"),
                                    OpenHours.of("13:00", "18:00"))),
                    List.of());

    /** Answered in 60, again in 30, resolved in 240; a warning at half; L2 after 120, L3 at 180. */
    static final SlaPolicy NORMAL = normal(1, 60);

    /** The same, newer: answered in 90. */
    static final SlaPolicy NORMAL_2 = normal(2, 90);

    /** Answered in 20, resolved in 100; L2 after 40. */
    static final SlaPolicy URGENT =
            policy("urgent", 1, 10, Priority.HIGH, targets(20, 10, 100), escalation(40, "L2"));

    /** Resolved in 120 minutes of office hours. */
    static final SlaPolicy OFFICE =
            new SlaPolicy(
                    "office",
                    1,
                    "office",
                    20,
                    match(Priority.LOW),
                    DAYTIME.key(),
                    new SlaTargets(null, null, 7_200L),
                    List.of(WaitReason.WAITING_ON_CUSTOMER),
                    80,
                    List.of(),
                    List.of());

    static final SlaRules RULES =
            SlaRules.NONE
                    .after(new CalendarDefined(DAYTIME))
                    .after(new PolicyDefined(NORMAL))
                    .after(new PolicyDefined(URGENT))
                    .after(new PolicyDefined(OFFICE));
    static final SlaRules NEWER_RULES = RULES.after(new PolicyDefined(NORMAL_2));

    private Promises() {}

    static SlaTerms terms(SlaPolicy policy) {
        return new SlaTerms(
                policy, policy.calendar().equals("daytime") ? DAYTIME : SlaCalendar.ALWAYS);
    }

    private static SlaPolicy normal(int version, long firstResponseMinutes) {
        return policy(
                "normal",
                version,
                30,
                null,
                targets(firstResponseMinutes, 30, 240),
                escalation(120, "L2"),
                escalation(180, "L3"));
    }

    private static SlaPolicy policy(
            String key,
            int version,
            int order,
            @Nullable Priority priority,
            SlaTargets targets,
            SlaEscalation... escalations) {
        return new SlaPolicy(
                key,
                version,
                key,
                order,
                match(priority),
                SlaCalendar.ALWAYS.key(),
                targets,
                List.of(WaitReason.values()),
                50,
                List.of(escalations),
                List.of());
    }

    private static SlaMatch match(@Nullable Priority priority) {
        return new SlaMatch(
                List.of(),
                priority == null ? List.of() : List.of(priority.name()),
                List.of(),
                List.of());
    }

    private static SlaTargets targets(long first, long next, long resolution) {
        return new SlaTargets(first * 60, next * 60, resolution * 60);
    }

    private static SlaEscalation escalation(long minutes, String level) {
        return new SlaEscalation(minutes * 60, level);
    }
}
