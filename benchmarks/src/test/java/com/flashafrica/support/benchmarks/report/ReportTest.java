package com.flashafrica.support.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final Row MET =
            Row.of("a.rate", 4_200, 1_000, "per s", Aim.atLeast(3), Aim.NONE);
    private static final Row MISSED = Row.of("b.latency", 7.5, 2.5, "ms", Aim.NONE, Aim.atMost(5));
    private static final Row ALONE = Row.of("c.memory", 39.6, "KB", Aim.atMost(40));

    @Test
    void a_ratio_is_ours_by_the_reference() {
        assertThat(MET.ratio()).isEqualTo(4.2);
        assertThat(MET.ok()).isTrue();
        assertThat(MET.aim()).isEqualTo("≥ 3 × reference");
    }

    @Test
    void an_aim_may_be_for_the_ratio_for_the_figure_or_for_both() {
        assertThat(MISSED.ok()).isFalse();
        assertThat(MISSED.aim()).isEqualTo("≤ 5 ms");
        Row both = Row.of("d", 4, 2, "ms", Aim.atMost(1.15), Aim.atMost(20));
        assertThat(both.aim()).isEqualTo("≤ 1.15 × reference, ≤ 20 ms");
        assertThat(both.ok()).isFalse();
    }

    @Test
    void programs_find_all_figures_in_full() {
        JsonNode rows = JsonMapper.shared().readTree(Report.json(List.of(MET, ALONE)));
        assertThat(rows.get(0).propertyNames())
                .containsExactly("name", "ours", "reference", "ratio", "unit", "aim", "ok");
        assertThat(rows.get(0).get("ours").asDouble()).isEqualTo(4_200);
        assertThat(rows.get(1).get("reference").isNull()).isTrue();
        assertThat(rows.get(1).get("ratio").isNull()).isTrue();
    }

    @Test
    void people_see_the_ratio_first_and_what_was_missed() {
        String told =
                new Report(new Machine(Map.of("processors", "2 × Sample")), "A run")
                        .markdown(List.of(MET, MISSED, ALONE));
        assertThat(told)
                .contains("A run; 2 of 3 aims met.")
                .contains("| 4.20 | a.rate | 4,200 | 1,000 | per s | ≥ 3 × reference | yes |")
                .contains("| 3.00 | b.latency | 7.50 | 2.50 | ms | ≤ 5 ms | **no** |")
                .contains("|  | c.memory | 39.6 |  | KB | ≤ 40 KB | yes |")
                .contains("| processors | 2 × Sample |");
    }
}
