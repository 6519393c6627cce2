package com.flashafrica.support.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void each_round_begins_with_the_other_one() throws Exception {
        List<String> order = new ArrayList<>();
        Turns.of(3, () -> told(order, "ours"), () -> told(order, "reference"));
        assertThat(order)
                .containsExactly("ours", "reference", "reference", "ours", "ours", "reference");
    }

    @Test
    void one_slow_round_does_not_move_the_median() throws Exception {
        Iterator<Double> ours = List.of(100.0, 3.0, 102.0).iterator();
        Iterator<Double> reference = List.of(50.0, 52.0, 900.0).iterator();
        Turns turns = Turns.of(3, ours::next, reference::next);
        assertThat(turns.median()).isEqualTo(100.0);
        assertThat(turns.medianOfReference()).isEqualTo(52.0);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Turns.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
    }

    private static double told(List<String> order, String who) {
        order.add(who);
        return 1;
    }
}
