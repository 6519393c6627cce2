package com.flashafrica.support.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void all_rows_are_wanted_unless_said() {
        assertThat(new Asked(null).wants("append.64")).isTrue();
        assertThat(new Asked(null).wantsAny(List.of("memory.heap"))).isTrue();
    }

    @Test
    void a_beginning_picks_rows_and_whoever_measures_them() {
        Asked one = new Asked("commands.open.1");
        assertThat(one.wants("commands.open.1")).isTrue();
        assertThat(one.wants("commands.reply.1")).isFalse();
        assertThat(one.wantsAny(List.of("commands."))).isTrue();
        assertThat(one.wantsAny(List.of("append.", "append-limit."))).isFalse();
        assertThat(new Asked("memory").wantsAny(List.of("rebuild.stock", "memory.heap"))).isTrue();
    }
}
