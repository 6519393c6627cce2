package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** What becomes of a timer whose work failed: it is never given up. */
public final class TryAgain {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private TryAgain() {}

    /** After 1 second, then after twice as long each time, up to a minute. */
    public static <T> FailureHandler<T> later() {
        return (failed, timer) -> {
            Duration pause = pauseAfter(failed.getExecution().consecutiveFailures);
            timer.reschedule(failed, failed.getTimeDone().plus(pause));
        };
    }

    /**
     * At once, for it was due already: the process that was at it has died, or seems to have. Seems
     * so to a clock that is ahead, too, so by no clock's reckoning anew.
     */
    public static <T> DeadExecutionHandler<T> elsewhere() {
        return (dead, timer) -> timer.reschedule(dead, dead.getExecution().executionTime);
    }

    static Duration pauseAfter(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
