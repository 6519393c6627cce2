package com.flashafrica.support.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlaTermsTest {
    @Test
    void only_a_later_version_of_the_same_policy_or_of_its_calendar_supersedes() {
        SlaTerms terms = terms("vip", 2, "desk", 2);

        assertThat(terms.supersede(terms("vip", 1, "desk", 2))).isTrue();
        assertThat(terms.supersede(terms("vip", 2, "desk", 1))).isTrue();
        assertThat(terms.supersede(terms("vip", 1, "desk", 9))).isTrue();
        assertThat(terms.supersede(terms("vip", 2, "desk", 2))).isFalse();
        assertThat(terms.supersede(terms("vip", 2, "desk", 3))).isFalse();
        assertThat(terms.supersede(terms("vip", 3, "desk", 1))).isFalse();
        assertThat(terms.supersede(terms("chat", 1, "desk", 1))).isFalse();
    }

    private static SlaTerms terms(String policy, int version, String calendar, int calendars) {
        return new SlaTerms(
                new SlaPolicy(
                        policy,
                        version,
                        "Premium",
                        1,
                        SlaMatch.ANY,
                        calendar,
                        SlaTargets.NONE,
                        List.of(),
                        null,
                        List.of(),
                        List.of()),
                new SlaCalendar(calendar, calendars, "UTC", Map.of(), List.of()));
    }
}
