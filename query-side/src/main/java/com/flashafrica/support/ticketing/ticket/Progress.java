package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a ticket has come, exactly as its events tell it. Imported histories may tell
 * it oddly (resolved twice, closed before opened): the last word counts and nothing is refused.
 *
 * @param firstResponseAt first public reply by an agent
 * @param resolvedAt the resolution that stands; null while work remains
 * @param waitingSince null unless it waits
 * @param resolutions how often it was resolved
 * @param beforeMerge where it stood when it was merged; null unless it is merged
 */
public record Progress(
        Status status,
        @Nullable Instant firstResponseAt,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant waitingSince,
        int resolutions,
        int reopenCount,
        @Nullable TicketId mergedInto,
        @Nullable BeforeMerge beforeMerge) {

    /** What a cancelled merge goes back to. */
    public record BeforeMerge(Status status, @Nullable Instant waitingSince) {}

    static Progress opened() {
        return new Progress(Status.NEW, null, null, null, null, null, 0, 0, null, null);
    }

    Progress responded(Instant at) {
        return new Progress(
                status,
                firstResponseAt == null ? at : firstResponseAt,
                firstResolvedAt,
                resolvedAt,
                closedAt,
                waitingSince,
                resolutions,
                reopenCount,
                mergedInto,
                beforeMerge);
    }

    /** In work; whatever ended it before is undone. */
    Progress working() {
        return unresolved(Status.OPEN, null, reopenCount);
    }

    Progress waiting(WaitingOn on, Instant at) {
        return unresolved(Status.waitingOn(on), at, reopenCount);
    }

    Progress reopened() {
        return unresolved(Status.OPEN, null, reopenCount + 1);
    }

    Progress resolved(Instant at) {
        return new Progress(
                Status.RESOLVED,
                firstResponseAt,
                firstResolvedAt == null ? at : firstResolvedAt,
                at,
                null,
                null,
                resolutions + 1,
                reopenCount,
                null,
                null);
    }

    Progress closed(Instant at) {
        return ended(Status.CLOSED, at, null, null);
    }

    Progress merged(TicketId into) {
        BeforeMerge before =
                beforeMerge == null ? new BeforeMerge(status, waitingSince) : beforeMerge;
        return ended(Status.MERGED, closedAt, into, before);
    }

    Progress mergeCancelled() {
        return beforeMerge == null
                ? this
                : new Progress(
                        beforeMerge.status,
                        firstResponseAt,
                        firstResolvedAt,
                        resolvedAt,
                        closedAt,
                        beforeMerge.waitingSince,
                        resolutions,
                        reopenCount,
                        null,
                        null);
    }

    private Progress unresolved(Status now, @Nullable Instant waiting, int reopenings) {
        return new Progress(
                now,
                firstResponseAt,
                firstResolvedAt,
                null,
                null,
                waiting,
                resolutions,
                reopenings,
                null,
                null);
    }

    private Progress ended(
            Status now,
            @Nullable Instant closed,
            @Nullable TicketId into,
            @Nullable BeforeMerge before) {
        return new Progress(
                now,
                firstResponseAt,
                firstResolvedAt,
                resolvedAt,
                closed,
                null,
                resolutions,
                reopenCount,
                into,
                before);
    }
}
