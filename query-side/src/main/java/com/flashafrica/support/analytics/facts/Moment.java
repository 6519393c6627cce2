package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.ticketing.Status;
import java.time.Instant;

/**
 * A point at which a ticket's status was set.
 *
 * @param position of the event that set it
 * @param status what it was from then on, as the stream tells it
 */
public record Moment(Instant at, long position, Step step, Status status) {
    /** What set it. */
    public enum Step {
        OPENED,
        RESOLVED,
        REOPENED,
        CLOSED,
        /** Started, began or ended a wait, merged, or a merge cancelled. */
        MOVED
    }
}
