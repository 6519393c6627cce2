package com.flashafrica.support.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class ViewPositionTest {
    private final List<String> told = new ArrayList<>();
    private final ViewPosition position = new ViewPosition("ticket");

    @BeforeEach
    void listen() {
        position.onWait(() -> told.add("waits"));
    }

    @Test
    void what_is_reached_already_is_answered_at_once() {
        position.moveTo(7);
        assertThat(position.await(7, Duration.ofSeconds(5)).block()).isEqualTo(7);
        assertThat(told).isEmpty();
    }

    @Test
    void everybody_who_waited_for_it_is_told_and_the_others_go_on_waiting() {
        Mono<Long> third = position.await(3, Duration.ofSeconds(5)).cache();
        Mono<Long> also = position.await(3, Duration.ofSeconds(5)).cache();
        Mono<Long> ninth = position.await(9, Duration.ofSeconds(5)).cache();
        List<Disposable> waiting = List.of(third.subscribe(), also.subscribe(), ninth.subscribe());
        position.moveTo(5);
        assertThat(third.block()).isEqualTo(5);
        assertThat(also.block()).isEqualTo(5);
        assertThat(position.isAwaited()).isTrue();
        position.moveTo(9);
        assertThat(ninth.block()).isEqualTo(9);
        assertThat(position.isAwaited()).isFalse();
        assertThat(told).hasSize(waiting.size());
    }

    @Test
    void too_late_is_said_with_the_position_reached() {
        position.moveTo(4);
        assertThatThrownBy(() -> position.await(5, Duration.ofMillis(20)).block())
                .isInstanceOfSatisfying(
                        ViewBehind.class,
                        behind -> {
                            assertThat(behind.wanted()).isEqualTo(5);
                            assertThat(behind.reached()).isEqualTo(4);
                        });
        // The one who waited is told first and taken out second.
        await().until(() -> !position.isAwaited());
    }

    @Test
    void whoever_gives_up_leaves_nothing_behind() {
        position.await(5, Duration.ofSeconds(5)).subscribe().dispose();
        assertThat(position.isAwaited()).isFalse();
    }
}
