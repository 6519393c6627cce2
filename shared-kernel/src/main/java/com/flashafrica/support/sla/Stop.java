package com.flashafrica.support.sla;

import org.jspecify.annotations.Nullable;

/**
 * A stretch in which the work stood still.
 *
 * @param on what it waited on; null while it was resolved or closed
 * @param to {@link Reckoning#OPEN} while it lasts
 */
record Stop(@Nullable WaitReason on, long from, long to) {
    boolean lasts() {
        return to == Reckoning.OPEN;
    }

    Stop until(long end) {
        return new Stop(on, from, end);
    }

    /** Nothing counts while it is resolved; whether a wait counts is up to the policy. */
    boolean stops(SlaPolicy policy) {
        return on == null || policy.pauseWhile().contains(on);
    }
}
