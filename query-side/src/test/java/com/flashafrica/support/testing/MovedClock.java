package com.flashafrica.support.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock, until a test moves it. */
public final class MovedClock extends Clock {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** What is read is read so much later than it is. */
    public void set(Duration nowAhead) {
        ahead = nowAhead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
