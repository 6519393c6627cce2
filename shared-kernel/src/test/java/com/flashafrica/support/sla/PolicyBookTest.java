package com.flashafrica.support.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.sla.PolicyFault.EscalationLevelUnknown;
import com.flashafrica.support.sla.PolicyFault.EscalationOutOfRange;
import com.flashafrica.support.sla.PolicyFault.EscalationsNotRising;
import com.flashafrica.support.sla.PolicyFault.NoticeToNobody;
import com.flashafrica.support.sla.PolicyFault.PolicyKeyMalformed;
import com.flashafrica.support.sla.PolicyFault.PolicyNameMissing;
import com.flashafrica.support.sla.PolicyFault.TargetOutOfRange;
import com.flashafrica.support.sla.PolicyFault.WarningOutOfRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PolicyBookTest {
    private static final PolicyBook PLAN = PolicyBook.of(DefaultPolicies.SUPPORT_PLAN);

    @ParameterizedTest
    @CsvSource({
        "CHAT,  CRITICAL, chat-critical,  300,   14400",
        "CHAT,  LOW,      chat,           300,",
        "EMAIL, CRITICAL, email-critical, 86400, 14400",
        "EMAIL, NORMAL,   email,          86400,",
        "PHONE, CRITICAL, critical,       ,      14400",
        "WEB,   HIGH,     default,        ,"
    })
    void the_support_plan_keeps_every_promise_at_once(
            String channel, String priority, String key, Long firstResponse, Long resolution) {
        SlaPolicy policy =
                PLAN.match(new SlaSubject(channel, priority, "STANDARD", null)).orElseThrow();
        assertThat(policy.key()).isEqualTo(key);
        assertThat(policy.targets()).isEqualTo(new SlaTargets(firstResponse, null, resolution));
        assertThat(policy.calendar()).isEqualTo("always");
        assertThat(policy.escalations())
                .containsExactly(new SlaEscalation(1800, "L2"), new SlaEscalation(7200, "L3"));
        assertThat(policy.notices().isEmpty()).isEqualTo(!priority.equals("CRITICAL"));
        assertThat(policy.faults()).isEmpty();
    }

    @Test
    void the_lowest_order_wins_then_the_key() {
        SlaSubject any = new SlaSubject("WEB", "LOW", "STANDARD", null);
        PolicyBook book = PolicyBook.of(List.of(policy("c", 1), policy("b", 1), policy("a", 2)));
        assertThat(book.match(any).map(SlaPolicy::key)).contains("b");
        assertThat(book.without("b").match(any).map(SlaPolicy::key)).contains("c");
        assertThat(book.with(policy("b", 3)).inForce())
                .extracting(SlaPolicy::key)
                .containsExactly("c", "a", "b");
        assertThat(book.without("a").without("b").without("c").match(any)).isEmpty();
    }

    @Test
    void a_policy_for_categories_takes_nothing_without_one() {
        SlaMatch billing =
                new SlaMatch(List.of(), List.of(), List.of("PREMIUM"), List.of("billing"));
        assertThat(billing.takes(new SlaSubject("WEB", "LOW", "PREMIUM", "billing"))).isTrue();
        assertThat(billing.takes(new SlaSubject("WEB", "LOW", "PREMIUM", null))).isFalse();
        assertThat(billing.takes(new SlaSubject("WEB", "LOW", "STANDARD", "billing"))).isFalse();
    }

    @Test
    void all_that_is_wrong_with_a_policy_is_named() {
        SlaPolicy policy =
                new SlaPolicy(
                        "Oh no",
                        1,
                        " ",
                        1,
                        SlaMatch.ANY,
                        "always",
                        new SlaTargets(0L, null, 9_999_999_999L),
                        List.of(),
                        100,
                        List.of(new SlaEscalation(60, "L3"), new SlaEscalation(0, "L7")),
                        List.of(new SlaNotice(SlaNotice.Cause.MISSED, "")));
        assertThat(policy.faults())
                .containsExactly(
                        new PolicyKeyMalformed(),
                        new PolicyNameMissing(),
                        new TargetOutOfRange(ClockKind.FIRST_RESPONSE),
                        new TargetOutOfRange(ClockKind.RESOLUTION),
                        new WarningOutOfRange(),
                        new EscalationOutOfRange(1),
                        new EscalationLevelUnknown(1),
                        new EscalationsNotRising(1),
                        new NoticeToNobody(0));
    }

    @Test
    void terms_read_back_from_json_as_they_were() {
        JsonMapper json = JsonMapper.builder().build();
        for (SlaPolicy policy : DefaultPolicies.SUPPORT_PLAN) {
            SlaTerms terms = new SlaTerms(policy, SlaCalendar.ALWAYS);
            String written = json.writeValueAsString(terms);
            assertThat(json.readValue(written, SlaTerms.class)).isEqualTo(terms);
            assertThat(written).contains("\"notify\":[", "\"afterSeconds\":1800");
        }
    }

    @Test
    void terms_count_on_the_calendar_the_policy_names() {
        assertThatThrownBy(() -> new SlaTerms(policy("a", 1), Calendars.PARIS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SlaPolicy policy(String key, int order) {
        return new SlaPolicy(
                key,
                1,
                key,
                order,
                SlaMatch.ANY,
                "always",
                SlaTargets.NONE,
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
