package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.Waiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits as long as it says, whatever becomes of the clock: the scheduler's own wait lasts until a
 * time of day, and that is far away once the clock has stepped back.
 */
final class SteadyWaiter extends Waiter {
    private static final Logger LOG = LoggerFactory.getLogger(SteadyWaiter.class);

    private final Clock clock;
    private final Runnable steppedBack;
    private Instant latest = Instant.MIN;

    /**
     * @param steppedBack called after the wait in which the clock was seen to, and after the next
     *     when it failed, for nobody would wait a second time for a waiter that throws
     */
    SteadyWaiter(Duration wait, Clock clock, Runnable steppedBack) {
        super(wait, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
        this.clock = clock;
        this.steppedBack = steppedBack;
    }

    @Override
    public void doWait() throws InterruptedException {
        super.doWait();
        Instant now = clock.instant();
        try {
            if (now.isBefore(latest)) {
                steppedBack.run();
            }
            latest = now;
        } catch (RuntimeException e) {
            LOG.warn("The timers could not be looked after; after the next wait, then", e);
        }
    }
}
