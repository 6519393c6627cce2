package com.flashafrica.support.sla.rules;

import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.sla.SlaEvent.PolicyRetired;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they are, and every version there was of them.
 *
 * @param policies in the order they were defined
 * @param calendars in the order they were defined
 */
record RulesHistory(SlaRules rules, List<SlaPolicy> policies, List<SlaCalendar> calendars) {
    static final RulesHistory SHIPPED =
            new RulesHistory(
                    SlaRules.SHIPPED,
                    List.copyOf(SlaRules.SHIPPED.policies().values()),
                    List.copyOf(SlaRules.SHIPPED.calendars().values()));

    RulesHistory after(SlaEvent event) {
        SlaRules next = rules.after(event);
        return switch (event) {
            case CalendarDefined(var calendar) ->
                    new RulesHistory(next, policies, and(calendars, calendar));
            case PolicyDefined(var policy) ->
                    new RulesHistory(next, and(policies, policy), calendars);
            case PolicyRetired _, PolicyReapplied _ -> new RulesHistory(next, policies, calendars);
        };
    }

    /** In the order they are tried; those that are retired stand where they would be tried. */
    List<PolicyPage> inOrder() {
        return rules.policies().values().stream()
                .sorted(Comparator.comparingInt(SlaPolicy::order).thenComparing(SlaPolicy::key))
                .map(policy -> PolicyPage.of(policy, rules))
                .toList();
    }

    /**
     * @param version null for the newest
     */
    Optional<PolicyPage> policy(String key, @Nullable Long version) {
        return policies.stream()
                .filter(policy -> policy.key().equals(key))
                .filter(policy -> version == null || policy.version() == version)
                .reduce((_, newer) -> newer)
                .map(policy -> PolicyPage.of(policy, rules));
    }

    /**
     * @param version null for the newest
     */
    Optional<SlaCalendar> calendar(String key, @Nullable Long version) {
        return calendars.stream()
                .filter(calendar -> calendar.key().equals(key))
                .filter(calendar -> version == null || calendar.version() == version)
                .reduce((_, newer) -> newer);
    }

    private static <T> List<T> and(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
