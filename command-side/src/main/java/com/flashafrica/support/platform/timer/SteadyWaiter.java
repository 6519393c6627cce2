package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.Waiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits as long as it says, whatever becomes of the clock: the scheduler's own wait lasts until a
 * time of day, and that is far away once the clock has stepped back.
 */
final class SteadyWaiter extends Waiter {
    private final Clock clock;
    private final Runnable steppedBack;
    private Instant latest = Instant.MIN;

    /**
     * @param steppedBack called after the wait in which the clock was seen to
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
        if (now.isBefore(latest)) {
            steppedBack.run();
        }
        latest = now;
    }
}
