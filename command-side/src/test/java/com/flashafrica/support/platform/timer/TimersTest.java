package com.flashafrica.support.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.database.DatabaseConfiguration;
import com.flashafrica.support.platform.ledger.LedgerConfiguration;
import com.flashafrica.support.testing.MovableClock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TimersTest {
    record Errand(String what, Instant by) {}

    private static final List<Errand> DONE = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

    private static final AtomicInteger ROUNDS = new AtomicInteger();
    private static final TaskDescriptor<Void> BELL = TaskDescriptor.of("bell");
    private static final TaskDescriptor<Void> REMINDER = TaskDescriptor.of("reminder");
    private static final List<String> RUNG = new CopyOnWriteArrayList<>();

    private static final CountDownLatch SLOW_HAS_BEGUN = new CountDownLatch(1);
    private static final CountDownLatch SLOW_MAY_END = new CountDownLatch(1);

    private static EmbeddedLedger ledger;
    private static MovableClock clock;
    private static ConfigurableApplicationContext side;
    private static SchedulerClient timers;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.withoutSchema();
        clock = new MovableClock();
        side = started();
        timers = side.getBean(SchedulerClient.class);
    }

    @AfterAll
    static void stop() {
        side.close();
        ledger.close();
    }

    @Test
    void a_timer_fires_when_the_clock_has_come_to_it_and_not_before() {
        Instant due = clock.instant().plus(Duration.ofHours(1));
        timers.scheduleIfNotExists(errand("later", due), due);
        timers.scheduleIfNotExists(errand("before it", due), clock.instant());
        awaitDone("before it");
        assertThat(done()).doesNotContain("later");

        clock.advance(Duration.ofHours(1));
        awaitDone("later");
        assertThat(DONE).contains(new Errand("later", due));
    }

    @Test
    void a_timer_is_set_or_cancelled_with_the_transaction_or_not_at_all() {
        TransactionTemplate transaction =
                new TransactionTemplate(side.getBean(PlatformTransactionManager.class));
        Instant due = clock.instant().plus(Duration.ofDays(400));
        TaskInstance<Errand> kept = errand("kept", due);
        timers.scheduleIfNotExists(kept, due);
        transaction.executeWithoutResult(status -> {
            timers.scheduleIfNotExists(errand("rolled back", due), due);
            timers.cancel(kept);
            status.setRollbackOnly();
        });
        assertThat(timers.getScheduledExecution(errand("rolled back", due))).isEmpty();
        assertThat(timers.getScheduledExecution(kept)).isPresent();
    }

    @Test
    void a_stop_lets_what_is_running_end() throws Exception {
        ConfigurableApplicationContext stopping = started();
        side.getBean(TimerLifecycle.class).stop();
        timers.scheduleIfNotExists(errand("slow", clock.instant()), clock.instant());
        await().until(() -> SLOW_HAS_BEGUN.getCount() == 0);
        Thread stop = Thread.ofPlatform().start(stopping::close);
        await().until(stopping::isClosed);
        assertThat(done()).doesNotContain("slow");
        SLOW_MAY_END.countDown();
        stop.join();
        assertThat(done()).contains("slow");
        assertThat(timers.getScheduledExecution(errand("slow", clock.instant()))).isEmpty();
        side.getBean(TimerLifecycle.class).start();
    }

    @Test
    void what_failed_is_tried_again() {
        FAILURES_LEFT.set(2);
        timers.scheduleIfNotExists(errand("stubborn", clock.instant()), clock.instant());
        await().until(() -> FAILURES_LEFT.get() == 1);
        clock.advance(Duration.ofSeconds(1));
        await().until(() -> FAILURES_LEFT.get() == 0);
        clock.advance(Duration.ofSeconds(2));
        awaitDone("stubborn");
        MeterRegistry meters = side.getBean(MeterRegistry.class);
        assertThat(meters.get("support.timer.failures").counter().count()).isEqualTo(2);
        assertThat(meters.get("support.timer.lateness").timer().count()).isPositive();
    }

    @Test
    void a_clock_that_steps_back_lets_no_timer_rest() {
        clock.advance(Duration.ofHours(1));
        int before = ROUNDS.get();
        await().until(() -> ROUNDS.get() > before);
        Instant putOff = clock.instant().plus(Duration.ofMinutes(1));
        timers.scheduleIfNotExists(errand("tried again", putOff), putOff);
        timers.scheduleIfNotExists(reminder("said by an event"), putOff);

        clock.advance(Duration.ofHours(-1));
        int since = ROUNDS.get();
        timers.scheduleIfNotExists(errand("after it", clock.instant()), clock.instant());
        awaitDone("after it");
        awaitDone("tried again");
        await().until(() -> ROUNDS.get() > since + 1);
        assertThat(timers.getScheduledExecution(reminder("said by an event")))
                .hasValueSatisfying(
                        kept -> assertThat(kept.getExecutionTime()).isAfter(clock.instant()));
        timers.cancel(reminder("said by an event"));
    }

    @Test
    void what_cannot_be_looked_after_is_so_after_the_next_wait() throws Exception {
        MovableClock stepping = new MovableClock();
        AtomicInteger asked = new AtomicInteger();
        SteadyWaiter waiter =
                new SteadyWaiter(
                        Duration.ofMillis(1),
                        stepping,
                        () -> {
                            if (asked.incrementAndGet() == 1) {
                                throw new IllegalStateException("the database is away");
                            }
                        });
        waiter.doWait();
        stepping.advance(Duration.ofHours(-1));
        waiter.doWait();
        waiter.doWait();
        waiter.doWait();
        assertThat(asked).hasValue(2);
    }

    @Test
    void what_is_due_at_once_is_so_by_every_clock() {
        side.getBean(TimerLifecycle.class).stop();
        clock.advance(Duration.ofHours(2));
        try {
            TaskInstance<Void> bell = BELL.instance("1").build();
            TimersAtOnce atOnce = side.getBean(TimersAtOnce.class);
            new TransactionTemplate(side.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> {
                        atOnce.set(bell);
                        status.setRollbackOnly();
                    });
            assertThat(timers.getScheduledExecution(bell)).isEmpty();
            atOnce.set(bell);
            atOnce.set(bell);
            assertThat(timers.getScheduledExecution(bell))
                    .hasValueSatisfying(
                            set -> assertThat(set.getExecutionTime()).isBefore(Instant.now()));
        } finally {
            clock.advance(Duration.ofHours(-2));
            side.getBean(TimerLifecycle.class).start();
        }
        await().untilAsserted(() -> assertThat(RUNG).containsExactly("1"));
    }

    @Test
    void pauses_between_tries_grow_to_a_minute() {
        assertThat(List.of(0, 1, 5, 6, 1000))
                .extracting(TryAgain::pauseAfter)
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 32L, 60L, 60L);
    }

    private static TaskInstance<Errand> errand(String what, Instant by) {
        return new TaskInstance<>("errand", what, new Errand(what, by));
    }

    private static TaskInstance<Void> reminder(String what) {
        return REMINDER.instance(what).build();
    }

    private static void awaitDone(String what) {
        await().until(() -> done().contains(what));
    }

    private static List<String> done() {
        return DONE.stream().map(Errand::what).toList();
    }

    private static ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(
                        LedgerConfiguration.class,
                        DatabaseConfiguration.class,
                        TimerConfiguration.class,
                        Surroundings.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(
                        "support.ledger.url=" + ledger.url(),
                        "support.ledger.username=" + ledger.user(),
                        "support.privacy.master-key=" + EmbeddedLedger.MASTER_KEY,
                        "spring.main.banner-mode=off")
                .run();
    }

    private static void waitForTheEnd() {
        SLOW_HAS_BEGUN.countDown();
        try {
            SLOW_MAY_END.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("it was not let end", e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {
        @Bean
        MovableClock clock() {
            return clock;
        }

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Task<Void> rounds() {
            return Tasks.recurring("rounds", FixedDelay.ofMillis(100))
                    .execute((round, _) -> ROUNDS.incrementAndGet());
        }

        @Bean
        DueByEvents reminders() {
            return new DueByEvents("reminder");
        }

        @Bean
        Task<Void> bells() {
            return Tasks.oneTime(BELL).execute((bell, _) -> RUNG.add(bell.getId()));
        }

        @Bean
        Task<Errand> errands() {
            return Tasks.oneTime("errand", Errand.class)
                    .onFailure(TryAgain.later())
                    .onDeadExecution(TryAgain.elsewhere())
                    .execute((errand, _) -> {
                        if (errand.getId().equals("stubborn")
                                && FAILURES_LEFT.getAndDecrement() > 0) {
                            throw new IllegalStateException("not now");
                        }
                        if (errand.getId().equals("slow")) {
                            waitForTheEnd();
                        }
                        DONE.add(errand.getData());
                    });
        }
    }
}
