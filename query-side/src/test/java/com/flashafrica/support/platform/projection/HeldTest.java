package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldTest {
    private final Held<Counted> held = new Held<>();

    record Counted(String id, long position) implements ViewDocument {}

    @Test
    void what_changed_is_written_once_over_what_was_loaded() {
        held.loaded(new Counted("a", 3));
        held.changed(new Counted("a", 7), 100);
        held.changed(new Counted("a", 9), 100);
        held.changed(new Counted("b", 8), 100);
        assertThat(held.toWrite())
                .extracting(Held.Entry::document, Held.Entry::stored)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(new Counted("a", 9), 3L),
                        org.assertj.core.groups.Tuple.tuple(new Counted("b", 8), 0L));
    }

    @Test
    void after_that_it_is_written_over_what_was_written() {
        held.changed(new Counted("a", 7), 100);
        held.written(held.toWrite());
        assertThat(held.toWrite()).isEmpty();
        held.changed(new Counted("a", 9), 100);
        assertThat(held.toWrite()).extracting(Held.Entry::stored).containsExactly(7L);
    }

    @Test
    void short_of_memory_it_writes_what_rested_and_keeps_what_is_worked_on() {
        for (int i = 0; i < 100; i++) {
            held.changed(new Counted("t" + i, i + 1), 1_000);
        }
        held.written(held.toWrite());
        for (int i = 0; i < 100; i++) {
            held.changed(new Counted("t" + i, i + 101), 1_000);
        }
        held.changed(new Counted("t0", 300), 1_000);

        List<Held.Entry<Counted>> rested = held.rested(200_000);

        assertThat(rested)
                .extracting(entry -> entry.document().id())
                .isEqualTo(IntStream.rangeClosed(1, rested.size()).mapToObj(i -> "t" + i).toList());
        assertThat(rested).hasSizeBetween(40, 60);
        held.written(rested);
        held.shrinkTo(200_000);
        assertThat(held.isBeyond(200_000)).isFalse();
        assertThat(held.holds("t0")).isTrue();
        assertThat(held.holds("t99")).isTrue();
        assertThat(held.holds("t1")).isFalse();
    }

    @Test
    void memory_is_bounded_by_what_events_take_and_never_by_losing_what_is_unwritten() {
        held.changed(new Counted("rests", 1), 10_000);
        held.changed(new Counted("works", 2), 10_000);
        held.written(held.toWrite());
        held.changed(new Counted("works", 3), 10_000);
        held.changed(new Counted("fresh", 4), 10_000);
        assertThat(held.isBeyond(40_000)).isTrue();
        held.shrinkTo(40_000);
        assertThat(held.holds("rests")).isFalse();
        held.shrinkTo(0);
        assertThat(held.document("works")).isEqualTo(new Counted("works", 3));
        assertThat(held.document("fresh")).isEqualTo(new Counted("fresh", 4));
    }
}
