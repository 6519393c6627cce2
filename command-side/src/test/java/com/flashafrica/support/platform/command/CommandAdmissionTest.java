package com.flashafrica.support.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

class CommandAdmissionTest {
    private final CommandAdmission admission = new CommandAdmission(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();

    @AfterEach
    void close() {
        gate.countDown();
        admission.close();
    }

    @Test
    void one_more_than_fits_is_told_at_once_and_fits_once_the_other_left() {
        Disposable first = admission.run(this::work).subscribe();
        assertThatExceptionOfType(TooManyCommands.class)
                .isThrownBy(() -> admission.run(() -> 2).block());
        gate.countDown();
        await().until(first::isDisposed);
        assertThat(admission.run(() -> 3).block()).isEqualTo(3);
    }

    @Test
    void a_failure_leaves_its_place() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> admission.run(CommandAdmissionTest::fail).block());
        }
    }

    @Test
    void a_caller_who_hangs_up_keeps_no_place_and_stops_no_work() {
        Disposable impatient = admission.run(this::work).subscribe();
        impatient.dispose();
        gate.countDown();
        await().untilTrue(ended);
        await().untilAsserted(() -> assertThat(admission.run(() -> 4).block()).isEqualTo(4));
    }

    @Test
    void hanging_up_right_away_ten_thousand_times_leaks_nothing() {
        AtomicInteger admitted = new AtomicInteger();
        for (int i = 0; i < 10_000; i++) {
            admission.run(admitted::incrementAndGet).subscribe(_ -> {}, _ -> {}).dispose();
        }
        await().untilAsserted(() -> assertThat(admission.run(() -> 5).block()).isEqualTo(5));
        assertThat(admitted).hasPositiveValue();
    }

    @Test
    void closing_waits_for_what_runs_and_admits_no_more() {
        admission.run(this::work).subscribe();
        gate.countDown();
        admission.close();
        assertThat(ended).isTrue();
        assertThatExceptionOfType(TooManyCommands.class)
                .isThrownBy(() -> admission.run(() -> 6).block());
    }

    private int work() throws InterruptedException {
        gate.await();
        ended.set(true);
        return 1;
    }

    private static int fail() {
        throw new ArithmeticException("on purpose");
    }
}
