package com.flashafrica.support.sla;

import java.time.Duration;
import java.time.Instant;

/** What has to be recorded once its instant has passed, unless something happens before. */
public sealed interface SlaDeadline {
    /** The smallest step of time there is. */
    Duration STEP = Duration.ofNanos(1000);

    /** Whatever happens at this very instant is still in time. */
    Instant at();

    /** When to wake up for it: the first instant at which it holds. */
    default Instant firesAt() {
        return at().plus(STEP);
    }

    /** A clock has used up so much of its target that somebody should look. */
    record WarningDue(ClockKind kind, int number, Instant at) implements SlaDeadline {}

    /** A clock has used up its target. */
    record MissDue(ClockKind kind, int number, Instant at) implements SlaDeadline {}

    /** It has been unresolved for too long at its level. */
    record EscalationDue(String toLevel, Instant at) implements SlaDeadline {}
}
