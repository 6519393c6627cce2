package com.flashafrica.support.sla.domain;

import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaCommand;
import com.flashafrica.support.sla.SlaCommand.DefineCalendar;
import com.flashafrica.support.sla.SlaCommand.DefinePolicy;
import com.flashafrica.support.sla.SlaCommand.ReapplyPolicy;
import com.flashafrica.support.sla.SlaCommand.RetirePolicy;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.sla.SlaEvent.PolicyRetired;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;

/**
 * The version that callers know a rule by: the policy's or the calendar's own, not the stream's,
 * where others are defined too. 0 for one that is not there.
 */
public final class RuleVersion {
    private RuleVersion() {}

    /** Of what the command is about. */
    public static long of(SlaCommand command, SlaRules rules) {
        return switch (command) {
            case DefineCalendar(var calendar) -> ofCalendar(calendar.key(), rules);
            case DefinePolicy(var policy) -> ofPolicy(policy.key(), rules);
            case RetirePolicy(var key) -> ofPolicy(key, rules);
            case ReapplyPolicy(var key) -> ofPolicy(key, rules);
        };
    }

    /**
     * Of what the event is about.
     *
     * @param rules as they were after it
     */
    public static long of(SlaEvent event, SlaRules rules) {
        return switch (event) {
            case CalendarDefined(var calendar) -> calendar.version();
            case PolicyDefined(var policy) -> policy.version();
            case PolicyRetired(var key) -> ofPolicy(key, rules);
            case PolicyReapplied(var terms) -> terms.policy().version();
        };
    }

    private static long ofCalendar(String key, SlaRules rules) {
        SlaCalendar calendar = rules.calendars().get(key);
        return calendar == null ? 0 : calendar.version();
    }

    private static long ofPolicy(String key, SlaRules rules) {
        SlaPolicy policy = rules.policies().get(key);
        return policy == null ? 0 : policy.version();
    }
}
