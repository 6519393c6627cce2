package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.ticketing.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a window, or of a part of it.
 *
 * @param opened tickets opened in it; {@code resolved}, {@code reopened} and {@code closed} count
 *     how often that happened in it
 * @param backlog tickets with work left to do at its end
 * @param firstResponseSeconds of the tickets opened in it, as are the next two
 * @param waitingOnCustomerSeconds how long the tickets opened in it waited on their customers
 * @param slaAttainment of the clocks of the tickets opened in it
 * @param reassignments how often in it a ticket came to somebody else than had it last
 */
record Figures(
        long opened,
        long resolved,
        long reopened,
        long closed,
        long backlog,
        BacklogBy backlogBy,
        Distribution firstResponseSeconds,
        Distribution firstResolutionSeconds,
        Distribution totalResolutionSeconds,
        long waitingOnCustomerSeconds,
        Escalations escalations,
        Attainment slaAttainment,
        OneTouch oneTouch,
        Messages messages,
        long reassignments) {

    /** The same tickets each way; every status with work left to do and every age is there. */
    record BacklogBy(Map<Status, Long> status, Map<Age, Long> age) {}

    /**
     * @param count how often in the window, {@code automatic} or {@code byHand}
     * @param escalatedTickets of those opened in the window, how many ever were
     * @param share that those are of all opened in it; null if none was
     * @param toL2Seconds from the opening to the first escalation to that level
     */
    record Escalations(
            long count,
            long automatic,
            long byHand,
            long escalatedTickets,
            @Nullable Double share,
            Distribution toL2Seconds,
            Distribution toL3Seconds) {}

    record Attainment(Kept firstResponse, Kept nextResponse, Kept resolution) {
        Kept of(ClockKind kind) {
            return switch (kind) {
                case FIRST_RESPONSE -> firstResponse;
                case NEXT_RESPONSE -> nextResponse;
                case RESOLUTION -> resolution;
            };
        }
    }

    /**
     * How promises were kept.
     *
     * @param running neither met nor missed so far, also where the clock stands still
     * @param rate met, of those that are met or missed; null while there is none
     */
    record Kept(long met, long missed, long running, @Nullable Double rate) {}

    /**
     * @param count tickets opened in the window that were resolved with exactly one public reply by
     *     an agent and never reopened
     * @param share that those are of the tickets opened in it and ever resolved; null if none was
     */
    record OneTouch(long count, @Nullable Double share) {}

    /**
     * Public messages about the tickets opened in the window, by anybody; the opening is none.
     *
     * @param perTicket null if none was opened
     */
    record Messages(long count, @Nullable Double perTicket) {}
}
