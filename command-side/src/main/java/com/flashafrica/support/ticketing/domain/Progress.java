package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands. Any status can follow any other, since history is told as it was.
 *
 * @param beforeMerge where a cancelled merge goes back to; set exactly while merged
 * @param mergedInto set exactly while merged
 * @param resolutions how often it was resolved
 * @param resolutionStands whether the last resolution was not undone since
 * @param asking about the last resolution
 */
public record Progress(
        Status status,
        @Nullable Status beforeMerge,
        @Nullable TicketId mergedInto,
        int resolutions,
        boolean resolutionStands,
        Asking asking) {

    static final Progress NEW = new Progress(Status.NEW, null, null, 0, false, Asking.NOT_YET);

    Progress moved(Status to) {
        return new Progress(
                to, null, null, resolutions, resolutionStands && to == Status.CLOSED, asking);
    }

    Progress resolved() {
        return new Progress(Status.RESOLVED, null, null, resolutions + 1, true, Asking.NOT_YET);
    }

    Progress merged(TicketId into) {
        Status before = beforeMerge == null ? status : beforeMerge;
        return new Progress(Status.MERGED, before, into, resolutions, resolutionStands, asking);
    }

    Progress mergeCancelled() {
        return beforeMerge == null
                ? this
                : new Progress(beforeMerge, null, null, resolutions, resolutionStands, asking);
    }

    Progress with(Asking next) {
        return new Progress(status, beforeMerge, mergedInto, resolutions, resolutionStands, next);
    }

    /** Whether it is that resolution which stands. */
    boolean stands(int resolution) {
        return resolutionStands && resolution == resolutions;
    }
}
