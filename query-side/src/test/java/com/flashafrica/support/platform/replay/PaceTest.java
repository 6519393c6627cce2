package com.flashafrica.support.platform.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.platform.feed.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.scheduler.VirtualTimeScheduler;

/** On a timer that a test moves. */
class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Speed SIXTY = new Speed(60);

    private final VirtualTimeScheduler timer = VirtualTimeScheduler.create();
    private final List<Long> shown = new ArrayList<>();

    @AfterEach
    void stop() {
        timer.dispose();
    }

    @Test
    void gaps_are_waited_for_in_scaled_time_and_the_first_comes_at_once() {
        Pace.of(minutesApart(1, 0, 1, 60), SIXTY, timer).subscribe(this::show);
        assertThat(shown).containsExactly(1L, 2L);
        after(Duration.ofMillis(999), 1L, 2L);
        after(Duration.ofMillis(1), 1L, 2L, 3L);
        after(Duration.ofMillis(59_999), 1L, 2L, 3L);
        after(Duration.ofMillis(1), 1L, 2L, 3L, 4L);
    }

    @Test
    void what_is_passed_over_is_not_waited_for_by_itself() {
        Scene silent = new Scene(2, START.plusSeconds(600), null);
        Flux<Scene> scenes = Flux.just(scene(1, 0), silent, scene(3, 1_200));
        Pace.of(scenes, SIXTY, timer).subscribe(this::show);
        assertThat(shown).containsExactly(1L, 2L);
        after(Duration.ofSeconds(19), 1L, 2L);
        after(Duration.ofSeconds(1), 1L, 2L, 3L);
    }

    @Test
    void at_full_speed_nothing_is_waited_for() {
        Pace.of(minutesApart(1, 999_999, 999_999), Speed.MAX, timer).subscribe(this::show);
        assertThat(shown).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_reader_that_pauses_gets_the_rest_at_the_usual_pace_and_not_in_a_rush() {
        Slow reader = new Slow();
        Pace.of(minutesApart(1, 1, 1, 1, 1, 1), SIXTY, timer).subscribe(reader);
        reader.request(1);
        timer.advanceTimeBy(Duration.ofHours(1));
        assertThat(shown).containsExactly(1L);
        reader.request(5);
        after(Duration.ZERO, 1L, 2L);
        after(Duration.ofMillis(999), 1L, 2L);
        after(Duration.ofMillis(1), 1L, 2L, 3L);
        after(Duration.ofSeconds(1), 1L, 2L, 3L, 4L);
    }

    @Test
    void a_moment_of_delay_is_made_up_for() {
        Slow reader = new Slow();
        Pace.of(minutesApart(1, 1, 1, 1), SIXTY, timer).subscribe(reader);
        reader.request(1);
        timer.advanceTimeBy(Duration.ofMillis(1_500));
        reader.request(3);
        assertThat(shown).containsExactly(1L, 2L);
        after(Duration.ofMillis(500), 1L, 2L, 3L);
    }

    @Test
    void a_reader_that_does_not_read_is_not_read_for() {
        AtomicInteger read = new AtomicInteger();
        Flux<Scene> endless =
                Flux.range(1, 1_000_000)
                        .map(n -> scene(n, n))
                        .doOnNext(_ -> read.incrementAndGet());
        Slow reader = new Slow();
        Pace.of(endless, SIXTY, timer).subscribe(reader);
        reader.request(3);
        timer.advanceTimeBy(Duration.ofDays(1));
        assertThat(shown).containsExactly(1L, 2L, 3L);
        assertThat(read.get()).isLessThan(100);
    }

    private void after(Duration time, Long... positions) {
        timer.advanceTimeBy(time);
        assertThat(shown).containsExactly(positions);
    }

    private void show(Scene scene) {
        shown.add(scene.position());
    }

    private final class Slow extends BaseSubscriber<Scene> {
        @Override
        protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
            // Asks for what the test says.
        }

        @Override
        protected void hookOnNext(Scene scene) {
            show(scene);
        }
    }

    /** The first where history begins, each other so many minutes after the one before it. */
    private static Flux<Scene> minutesApart(int... minutes) {
        List<Scene> scenes = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < minutes.length; i++) {
            at += i == 0 ? 0 : minutes[i] * 60L;
            scenes.add(scene(i + 1, at));
        }
        return Flux.fromIterable(scenes);
    }

    private static Scene scene(long position, long second) {
        return new Scene(position, START.plusSeconds(second), new Message("test", "{}"));
    }
}
