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
import com.flashafrica.support.sla.SlaFault;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRejection;
import com.flashafrica.support.sla.SlaRejection.PolicyAlreadyRetired;
import com.flashafrica.support.sla.SlaRejection.PolicyNotFound;
import com.flashafrica.support.sla.SlaRejection.RuleUnacceptable;
import com.flashafrica.support.sla.SlaRules;
import java.util.List;

/** What becomes of a command on the rules. The numbers of versions count from 1 for each key. */
public final class RulesDecider {
    private RulesDecider() {}

    public static RulesDecision decide(SlaCommand command, SlaRules rules) {
        return switch (command) {
            case DefineCalendar(var calendar) -> define(calendar, rules);
            case DefinePolicy(var policy) -> define(policy, rules);
            case RetirePolicy(var key) when !rules.policies().containsKey(key) ->
                    rejected(new PolicyNotFound());
            case RetirePolicy(var key) when rules.isRetired(key) ->
                    rejected(new PolicyAlreadyRetired(key));
            case RetirePolicy(var key) -> accepted(new PolicyRetired(key));
            case ReapplyPolicy(var key) ->
                    rules.termsOf(key)
                            .map(terms -> accepted(new PolicyReapplied(terms)))
                            .orElseGet(() -> rejected(new PolicyNotFound()));
        };
    }

    private static RulesDecision define(SlaCalendar wanted, SlaRules rules) {
        SlaCalendar current = rules.calendars().get(wanted.key());
        if (current != null && wanted.withVersion(current.version()).equals(current)) {
            return accepted();
        }
        SlaCalendar next = wanted.withVersion(current == null ? 1 : current.version() + 1);
        return unless(next.faults(), new CalendarDefined(next));
    }

    private static RulesDecision define(SlaPolicy wanted, SlaRules rules) {
        SlaPolicy current = rules.policies().get(wanted.key());
        if (current != null
                && !rules.isRetired(wanted.key())
                && wanted.withVersion(current.version()).equals(current)) {
            return accepted();
        }
        SlaPolicy next = wanted.withVersion(current == null ? 1 : current.version() + 1);
        return unless(rules.faultsOf(next), new PolicyDefined(next));
    }

    private static RulesDecision unless(List<SlaFault> faults, SlaEvent event) {
        return faults.isEmpty() ? accepted(event) : rejected(new RuleUnacceptable(faults));
    }

    private static RulesDecision accepted(SlaEvent... events) {
        return new RulesDecision.Accepted(List.of(events));
    }

    private static RulesDecision rejected(SlaRejection rejection) {
        return new RulesDecision.Rejected(rejection);
    }
}
