package com.flashafrica.support.platform.timer;

import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Every {@link Task} that a slice has as a bean is fired here when its time has come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimerProperties.class)
public class TimerConfiguration {
    /**
     * Sets and cancels timers; within a transaction of Spring's, as part of it. Knows no task, so
     * that what a task needs may use it; data it reads are bytes.
     */
    @Bean
    SchedulerClient timers(DataSource source, SchemaInPlace schema) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TimerTable.NAME)
                .jdbcCustomization(TimerTable.POSTGRESQL)
                .serializer(new TimerJson())
                .build();
    }

    @Bean
    TimersAtOnce timersAtOnce(DataSource source, Clock clock, SchemaInPlace schema) {
        return new TimersAtOnce(source, clock);
    }

    @Bean
    TimerRows timerRows(
            DataSource source,
            Clock clock,
            ObjectProvider<DueByEvents> byEvents,
            SchemaInPlace schema) {
        return new TimerRows(source, clock, byEvents.stream().map(DueByEvents::task).toList());
    }

    @Bean
    TimerLifecycle timerLifecycle(
            DataSource source,
            ObjectProvider<Task<?>> tasks,
            TimerProperties properties,
            TimerRows rows,
            MeterRegistry meters,
            Clock clock) {
        TimerMetrics metrics = new TimerMetrics(meters, rows);
        return new TimerLifecycle(
                () -> scheduler(source, tasks.stream().toList(), properties, metrics, rows, clock),
                rows);
    }

    @Bean
    HealthIndicator timersHealthIndicator(TimerRows rows) {
        return new TimerHealth(rows);
    }

    private static Scheduler scheduler(
            DataSource source,
            List<Task<?>> tasks,
            TimerProperties properties,
            TimerMetrics metrics,
            TimerRows rows,
            Clock clock) {
        List<Task<?>> others = tasks.stream().filter(task -> !setsItself(task)).toList();
        Waiter waiter = new SteadyWaiter(properties.poll(), clock, rows::clockSteppedBack);
        SchedulerBuilder builder =
                new SchedulerBuilder(source, others) {
                    @Override
                    protected Waiter buildWaiter() {
                        return waiter;
                    }
                };
        return builder.startTasks(settingThemselves(tasks))
                .tableName(TimerTable.NAME)
                .jdbcCustomization(TimerTable.POSTGRESQL)
                .serializer(new TimerJson())
                // Two processes may well share a host.
                .schedulerName(new SchedulerName.Fixed("command-side-" + UUID.randomUUID()))
                .clock(clock::instant)
                .threads(properties.atOnce())
                // What fires sends commands, and those block: at most atOnce are fetched.
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(properties.drain())
                .addSchedulerListener(metrics)
                .build();
    }

    /** As recurring tasks do at the start. */
    private static boolean setsItself(Task<?> task) {
        return task instanceof OnStartup;
    }

    @SuppressWarnings("unchecked") // Each was asked.
    private static <T extends Task<?> & OnStartup> List<T> settingThemselves(List<Task<?>> tasks) {
        return tasks.stream().filter(TimerConfiguration::setsItself).map(task -> (T) task).toList();
    }
}
