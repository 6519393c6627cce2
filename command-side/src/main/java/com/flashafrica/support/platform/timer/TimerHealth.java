package com.flashafrica.support.platform.timer;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up as long as nothing has been due for a minute without anybody doing it. */
final class TimerHealth extends AbstractHealthIndicator {
    private static final Duration TOO_LATE = Duration.ofMinutes(1);

    private final TimerRows rows;

    TimerHealth(TimerRows rows) {
        super("The timers cannot be read");
        this.rows = rows;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Backlog backlog = rows.backlog();
        (backlog.late().compareTo(TOO_LATE) > 0 ? builder.down() : builder.up())
                .withDetail("overdue", backlog.timers())
                .withDetail("lateSeconds", backlog.late().toSeconds());
    }
}
