package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How late timers are done, counted from when each was due; and what goes wrong. */
final class TimerMetrics extends AbstractSchedulerListener {
    private final MeterRegistry meters;

    TimerMetrics(MeterRegistry meters, TimerRows rows) {
        this.meters = meters;
        Gauge.builder("support.timer.waiting", rows, TimerRows::waiting)
                .description("Timers that were set and are not being done")
                .register(meters);
        Gauge.builder("support.timer.overdue", rows, TimerMetrics::overdueSeconds)
                .description("How late the oldest timer that waits is")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void onExecutionComplete(ExecutionComplete done) {
        Execution execution = done.getExecution();
        if (done.getResult() == ExecutionComplete.Result.FAILED) {
            counter("support.timer.failures", execution).increment();
            return;
        }
        Timer.builder("support.timer.lateness")
                .description("From when it was due, or was to be tried again, to when it was done")
                .tag("task", execution.getTaskName())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters)
                .record(Duration.between(execution.getExecutionTime(), done.getTimeDone()));
    }

    @Override
    public void onExecutionDead(Execution execution) {
        counter("support.timer.taken.over", execution).increment();
    }

    private Counter counter(String name, Execution execution) {
        return meters.counter(name, "task", execution.getTaskName());
    }

    private static double overdueSeconds(TimerRows rows) {
        return rows.backlog().late().toMillis() / 1000.0;
    }
}
