package com.flashafrica.support.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one target stands at an instant.
 *
 * @param number 1, but for {@code NEXT_RESPONSE}: which of them it is, from 1
 * @param total only for {@code RESOLUTION}: whether it goes on over reopenings, else the first one
 * @param policy key of the policy it is judged by
 * @param startedAt what set it off; outside opening hours nothing is counted until the next opening
 * @param dueAt when its target is used up if nothing more happens; whatever happens at that very
 *     instant is still in time. Null while it stands still
 * @param pausedSeconds that it stood still between its start and its end, by any clock on the wall
 * @param elapsedSeconds of open time that counted, cut to whole seconds
 * @param remainingSeconds the target less {@code elapsedSeconds}; below zero, overdue by as much
 * @param finishedAt when it stopped for good: met, met late or cancelled
 * @param missedAt when it was missed, whenever that was noticed
 */
public record SlaClock(
        ClockKind kind,
        int number,
        boolean total,
        String policy,
        int policyVersion,
        State state,
        Instant startedAt,
        @Nullable Instant dueAt,
        long targetSeconds,
        long pausedSeconds,
        long elapsedSeconds,
        long remainingSeconds,
        @Nullable Instant finishedAt,
        @Nullable Instant missedAt) {
    /** Once missed, missed for good. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED,
        CANCELLED
    }

    /**
     * The first instant at which it is missed, or will be if nothing more happens; null if it never
     * is. What happens when it is due is in time; terms that came later miss when they come.
     */
    public @Nullable Instant missedFrom() {
        if (dueAt == null || (finishedAt != null && missedAt == null)) {
            return null;
        }
        Instant overdue = dueAt.plus(SlaDeadline.STEP);
        return missedAt != null && missedAt.isAfter(overdue) ? missedAt : overdue;
    }
}
