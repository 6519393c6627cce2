package com.flashafrica.support.audit;

import java.time.Instant;

/**
 * Equal accesses of one actor, counted.
 *
 * @param route the path as the API documents it, {@code /api/v1/audit/{position}}; never what was
 *     asked for by it. {@code *} when combined
 * @param times how many there were, 1 or more
 * @param first when the first of them was, and {@code last} the last; at most a minute apart unless
 *     combined
 * @param combined whether there were too many different ones to tell them apart: these are of
 *     several actors or routes, within one hour
 */
public record Accesses(String route, long times, Instant first, Instant last, boolean combined) {
    public Accesses {
        if (times < 1) {
            throw new IllegalArgumentException("nothing was accessed");
        }
    }
}
