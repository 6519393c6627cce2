package com.flashafrica.support.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlaCasesTest {
    static Stream<CaseTable> cases() {
        return CaseTable.read();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_clocks_are_as_worked_out_by_hand(CaseTable table) {
        List<SlaClock> clocks = SlaCalculator.clocks(table.moments(), table.at());

        List<Map<String, String>> shown = new ArrayList<>();
        for (int i = 0; i < clocks.size(); i++) {
            Map<String, String> fields = shown(clocks.get(i));
            if (i < table.expected().size()) {
                fields.keySet().retainAll(table.expected().get(i).keySet());
            }
            shown.add(fields);
        }
        assertThat(shown).isEqualTo(table.expected());
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(cases().map(CaseTable::name).distinct().count())
                .isEqualTo(cases().count())
                .isGreaterThan(40);
    }

    private static Map<String, String> shown(SlaClock clock) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("clock", name(clock));
        fields.put("state", clock.state().name());
        fields.put("started", clock.startedAt().toString());
        fields.put("due", orNone(clock.dueAt()));
        fields.put("elapsed", clock.elapsedSeconds() + "s");
        fields.put("left", clock.remainingSeconds() + "s");
        fields.put("paused", clock.pausedSeconds() + "s");
        fields.put("finished", orNone(clock.finishedAt()));
        fields.put("missed", orNone(clock.missedAt()));
        return fields;
    }

    private static String name(SlaClock clock) {
        return switch (clock.kind()) {
            case FIRST_RESPONSE -> "FIRST";
            case NEXT_RESPONSE -> "NEXT" + clock.number();
            case RESOLUTION -> clock.total() ? "TOTAL" : "RESOLUTION";
        };
    }

    private static String orNone(@Nullable Object value) {
        return Objects.toString(value, "-");
    }
}
