package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownIdsTest {
    private final KnownIds known = new KnownIds();

    @Test
    void anything_may_be_there_until_it_is_known_to_be_empty() {
        assertThat(known.mayContain("ticket-1")).isTrue();
        known.beginEmpty();
        assertThat(known.mayContain("ticket-1")).isFalse();
        known.giveUp();
        assertThat(known.mayContain("ticket-1")).isTrue();
    }

    @Test
    void none_that_was_added_is_ever_denied_and_few_others_are_suspected() {
        known.beginEmpty();
        IntStream.range(0, 200_000).forEach(i -> known.add("ticket-%07d".formatted(i)));
        assertThat(IntStream.range(0, 200_000))
                .allMatch(i -> known.mayContain("ticket-%07d".formatted(i)));
        long suspected =
                IntStream.range(200_000, 300_000)
                        .filter(i -> known.mayContain("ticket-%07d".formatted(i)))
                        .count();
        assertThat(suspected).isLessThan(100);
    }

    @Test
    void what_was_added_before_the_collection_was_lost_is_forgotten() {
        known.beginEmpty();
        known.add("ticket-1");
        known.beginEmpty();
        assertThat(known.mayContain("ticket-1")).isFalse();
    }
}
