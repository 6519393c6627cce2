package com.flashafrica.support.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void all_rows_are_wanted_unless_said() {
        assertThat(new Asked(List.of()).wants("append.64")).isTrue();
        assertThat(new Asked(List.of()).wantsAny(List.of("memory.heap"))).isTrue();
    }

    @Test
    void a_beginning_picks_rows_and_whoever_measures_them() {
        Asked one = new Asked(List.of("commands.open.1"));
        assertThat(one.wants("commands.open.1")).isTrue();
        assertThat(one.wants("commands.reply.1")).isFalse();
        assertThat(one.wantsAny(List.of("commands."))).isTrue();
        assertThat(one.wantsAny(List.of("append.", "append-limit."))).isFalse();
        assertThat(memory().wantsAny(List.of("rebuild.stock", "memory.heap"))).isTrue();
    }

    @Test
    void one_of_several_beginnings_is_enough() {
        Asked some = new Asked(List.of("rebuild.limit", "memory"));
        assertThat(some.wants("memory.heap")).isTrue();
        assertThat(some.wants("rebuild.stock")).isFalse();
    }

    @Test
    void a_beginning_without_a_row_is_known_before_anything_is_measured() {
        assertThat(memory().unknown(List.of("append.", "memory.heap"))).isEmpty();
        assertThat(memory().unknown(List.of("append."))).containsExactly("memory");
        assertThat(new Asked(List.of("append.64")).unknown(List.of("append."))).isEmpty();
    }

    private static Asked memory() {
        return new Asked(List.of("memory"));
    }
}
