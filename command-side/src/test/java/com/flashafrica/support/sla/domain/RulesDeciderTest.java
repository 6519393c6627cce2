package com.flashafrica.support.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.sla.CalendarFault.CalendarBuiltIn;
import com.flashafrica.support.sla.CalendarFault.NoOpenTime;
import com.flashafrica.support.sla.DefaultPolicies;
import com.flashafrica.support.sla.OpenHours;
import com.flashafrica.support.sla.PolicyFault.CalendarUnknown;
import com.flashafrica.support.sla.PolicyFault.PolicyNameMissing;
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
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRejection;
import com.flashafrica.support.sla.SlaRejection.PolicyAlreadyRetired;
import com.flashafrica.support.sla.SlaRejection.PolicyNotFound;
import com.flashafrica.support.sla.SlaRejection.RuleUnacceptable;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.Weekday;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Given what happened to the rules, when a command, then this event, nothing, or a rejection. */
class RulesDeciderTest {
    private static final SlaPolicy SHIPPED_CHAT =
            DefaultPolicies.SUPPORT_PLAN.stream()
                    .filter(policy -> policy.key().equals("chat"))
                    .findFirst()
                    .orElseThrow();

    private SlaRules rules = SlaRules.SHIPPED;

    @Test
    void versions_count_from_one_for_each_key() {
        when(new DefineCalendar(office(0)), new CalendarDefined(office(1)));
        given(new CalendarDefined(office(1)));
        when(new DefineCalendar(office(0).withVersion(7)), nothing());
        SlaCalendar later = new SlaCalendar("office", 2, "Africa/Dakar", hours("10:00"), List.of());
        when(new DefineCalendar(later.withVersion(1)), new CalendarDefined(later));
        when(new DefinePolicy(vip("office", 0)), new PolicyDefined(vip("office", 1)));
    }

    @Test
    void what_ships_is_version_one_and_a_change_of_it_version_two() {
        when(new DefinePolicy(SHIPPED_CHAT.withVersion(0)), nothing());
        SlaPolicy faster = chat(60L);
        when(new DefinePolicy(faster), new PolicyDefined(faster.withVersion(2)));
        given(new PolicyDefined(faster.withVersion(2)));
        when(new DefinePolicy(faster), nothing());
        when(new DefinePolicy(SHIPPED_CHAT), new PolicyDefined(SHIPPED_CHAT.withVersion(3)));
    }

    @Test
    void round_the_clock_is_built_in() {
        when(new DefineCalendar(SlaCalendar.ALWAYS.withVersion(0)), nothing());
        SlaCalendar changed =
                new SlaCalendar("always", 0, "Africa/Dakar", hours("10:00"), List.of());
        rejects(
                new DefineCalendar(changed),
                new RuleUnacceptable(List.of(new CalendarBuiltIn("always"))));
    }

    @Test
    void every_fault_is_named_and_a_policy_counts_on_a_calendar_that_is_there() {
        SlaCalendar closed = new SlaCalendar("closed", 0, "Africa/Dakar", Map.of(), List.of());
        rejects(new DefineCalendar(closed), new RuleUnacceptable(List.of(new NoOpenTime())));
        SlaPolicy nameless =
                new SlaPolicy(
                        "vip",
                        0,
                        " ",
                        1,
                        SlaMatch.ANY,
                        "office",
                        SlaTargets.NONE,
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        rejects(
                new DefinePolicy(nameless),
                new RuleUnacceptable(List.of(new PolicyNameMissing(), new CalendarUnknown())));
    }

    @Test
    void a_policy_is_retired_once_and_comes_back_as_its_next_version() {
        when(new RetirePolicy("chat"), new PolicyRetired("chat"));
        given(new PolicyRetired("chat"));
        rejects(new RetirePolicy("chat"), new PolicyAlreadyRetired("chat"));
        when(new DefinePolicy(SHIPPED_CHAT), new PolicyDefined(SHIPPED_CHAT.withVersion(2)));
        given(new PolicyDefined(SHIPPED_CHAT.withVersion(2)));
        when(new RetirePolicy("chat"), new PolicyRetired("chat"));
    }

    @Test
    void a_reapplication_says_the_newest_terms_in_full_also_of_a_retired_policy() {
        given(
                new CalendarDefined(office(1)),
                new PolicyDefined(vip("office", 1)),
                new PolicyRetired("vip"),
                new CalendarDefined(office(2)));
        when(
                new ReapplyPolicy("vip"),
                new PolicyReapplied(new SlaTerms(vip("office", 1), office(2))));
        given(new PolicyReapplied(new SlaTerms(vip("office", 1), office(2))));
        when(
                new ReapplyPolicy("vip"),
                new PolicyReapplied(new SlaTerms(vip("office", 1), office(2))));
    }

    @Test
    void what_is_not_there_is_neither_retired_nor_reapplied() {
        rejects(new RetirePolicy("vip"), new PolicyNotFound());
        rejects(new ReapplyPolicy("vip"), new PolicyNotFound());
    }

    @Test
    void callers_know_a_rule_by_its_own_version() {
        given(
                new CalendarDefined(office(1)),
                new CalendarDefined(office(2)),
                new PolicyDefined(chat(60L).withVersion(2)),
                new PolicyRetired("chat"));

        assertThat(RuleVersion.of(new DefineCalendar(office(0)), rules)).isEqualTo(2);
        assertThat(RuleVersion.of(new DefinePolicy(chat(1L)), rules)).isEqualTo(2);
        assertThat(RuleVersion.of(new RetirePolicy("email"), rules)).isEqualTo(1);
        assertThat(RuleVersion.of(new ReapplyPolicy("vip"), rules)).isZero();
        assertThat(RuleVersion.of(new PolicyRetired("chat"), rules)).isEqualTo(2);
        assertThat(RuleVersion.of(new CalendarDefined(office(1)), rules)).isEqualTo(1);
    }

    private void given(SlaEvent... events) {
        for (SlaEvent event : events) {
            rules = rules.after(event);
        }
    }

    private void when(SlaCommand command, SlaEvent... then) {
        assertThat(RulesDecider.decide(command, rules))
                .isEqualTo(new RulesDecision.Accepted(List.of(then)));
    }

    private void rejects(SlaCommand command, SlaRejection rejection) {
        assertThat(RulesDecider.decide(command, rules))
                .isEqualTo(new RulesDecision.Rejected(rejection));
    }

    private static SlaEvent[] nothing() {
        return new SlaEvent[0];
    }

    private static SlaCalendar office(int version) {
        return new SlaCalendar("office", version, "Africa/Dakar", hours("09:00"), List.of());
    }

    private static Map<Weekday, List<OpenHours>> hours(String from) {
        return Map.of(Weekday.MON, List.of(OpenHours.of(from, "17:00")));
    }

    private static SlaPolicy vip(String calendar, int version) {
        return policy("vip", version, calendar, 300L);
    }

    private static SlaPolicy chat(Long firstResponse) {
        return policy("chat", 0, "always", firstResponse);
    }

    private static SlaPolicy policy(String key, int version, String calendar, Long firstResponse) {
        return new SlaPolicy(
                key,
                version,
                "Premium",
                5,
                SlaMatch.ANY,
                calendar,
                new SlaTargets(firstResponse, null, null),
                List.of(),
                80,
                List.of(),
                List.of());
    }
}
