package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/** Fires timers only while commands can be decided: starts after Axon and ends before it. */
final class TimerLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TimerLifecycle.class);

    /** One more than Axon's. */
    private static final int PHASE = 1;

    private final Supplier<Scheduler> schedulers;
    private final TimerRows rows;
    private volatile @Nullable Scheduler running;

    TimerLifecycle(Supplier<Scheduler> schedulers, TimerRows rows) {
        this.schedulers = schedulers;
        this.rows = rows;
    }

    @Override
    public void start() {
        Backlog backlog = rows.backlog();
        if (!backlog.isEmpty()) {
            LOG.warn(
                    "{} timers came due while nobody fired them, the oldest {} ago: they fire now",
                    backlog.timers(),
                    DurationFormatterUtils.print(
                            backlog.late().truncatedTo(ChronoUnit.SECONDS),
                            DurationFormat.Style.COMPOSITE));
        }
        Scheduler scheduler = schedulers.get();
        scheduler.start();
        running = scheduler;
    }

    /** What is running ends first. */
    @Override
    public void stop() {
        Scheduler scheduler = running;
        if (scheduler != null) {
            scheduler.stop();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
