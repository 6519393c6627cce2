package com.flashafrica.support.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredTest {
    @Test
    void each_word_is_in_it_once_in_the_order_of_its_coming() {
        assertThat(Gathered.of(List.of("b")).and("a").and("b").and("c"))
                .isEqualTo(List.of("b", "a", "c"));
    }

    @Test
    void a_list_stays_as_it_was_whatever_came_after_it() {
        Gathered first = Gathered.of(List.of()).and("a");
        Gathered one = first.and("b");
        Gathered other = first.and("c").and("b");
        assertThat(first).isEqualTo(List.of("a"));
        assertThat(first.contains("b")).isFalse();
        assertThatThrownBy(() -> first.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(one.and("d")).isEqualTo(List.of("a", "b", "d"));
        assertThat(other.and("d")).isEqualTo(List.of("a", "c", "b", "d"));
    }

    @Test
    void a_list_read_from_elsewhere_is_left_alone() {
        List<String> stored = List.of("a", "b");
        assertThat(Gathered.of(stored).and("c")).isEqualTo(List.of("a", "b", "c"));
        assertThat(stored).isEqualTo(List.of("a", "b"));
    }
}
