package com.flashafrica.support.sla;

import com.flashafrica.support.sla.PolicyFault.CalendarUnknown;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.sla.SlaEvent.PolicyRetired;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The calendars and policies as they are: the fold of {@link SlaEvent}s over what ships. Immutable.
 *
 * @param policies the newest version of each, by key, the retired ones included
 * @param calendars the newest version of each, by key
 * @param book the policies that are in force
 */
public record SlaRules(
        Map<String, SlaPolicy> policies, Map<String, SlaCalendar> calendars, PolicyBook book) {
    /** The stream of every {@link SlaEvent}. */
    public static final String STREAM = "sla-rules";

    /** No policy, so no clock. */
    public static final SlaRules NONE =
            new SlaRules(
                    Map.of(),
                    Map.of(SlaCalendar.ALWAYS.key(), SlaCalendar.ALWAYS),
                    PolicyBook.of(List.of()));

    /** What holds before anybody changed anything: the support plan, round the clock. */
    public static final SlaRules SHIPPED =
            new SlaRules(
                    DefaultPolicies.SUPPORT_PLAN.stream()
                            .collect(Collectors.toMap(SlaPolicy::key, Function.identity())),
                    NONE.calendars(),
                    PolicyBook.of(DefaultPolicies.SUPPORT_PLAN));

    public SlaRules {
        policies = Map.copyOf(policies);
        calendars = Map.copyOf(calendars);
    }

    public SlaRules after(SlaEvent event) {
        return switch (event) {
            case CalendarDefined(var calendar) ->
                    new SlaRules(policies, with(calendars, calendar.key(), calendar), book);
            case PolicyDefined(var policy) ->
                    new SlaRules(
                            with(policies, policy.key(), policy), calendars, book.with(policy));
            case PolicyRetired(var key) -> new SlaRules(policies, calendars, book.without(key));
            case PolicyReapplied _ -> this;
        };
    }

    /** The terms of the first policy in force that takes the subject; empty: no clock runs. */
    public Optional<SlaTerms> termsFor(SlaSubject subject) {
        return book.match(subject).flatMap(this::terms);
    }

    /** The newest terms of a policy, in force or not. */
    public Optional<SlaTerms> termsOf(String key) {
        return Optional.ofNullable(policies.get(key)).flatMap(this::terms);
    }

    /** Everything that is wrong with a policy, were it to be defined here; empty if nothing is. */
    public List<SlaFault> faultsOf(SlaPolicy policy) {
        List<SlaFault> faults = new ArrayList<>(policy.faults());
        if (!calendars.containsKey(policy.calendar())) {
            faults.add(new CalendarUnknown());
        }
        return List.copyOf(faults);
    }

    /** Whether the policy was retired and is not back. */
    public boolean isRetired(String key) {
        return policies.containsKey(key)
                && book.inForce().stream().noneMatch(policy -> policy.key().equals(key));
    }

    private Optional<SlaTerms> terms(SlaPolicy policy) {
        return Optional.ofNullable(calendars.get(policy.calendar()))
                .map(calendar -> new SlaTerms(policy, calendar));
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
