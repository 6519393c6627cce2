package com.flashafrica.support.platform.command;

import com.flashafrica.support.kernel.Rejection;

/** What became of a command. Infrastructure failures are exceptions, not outcomes. */
public sealed interface CommandOutcome {
    /**
     * Its events are on disk, or there was nothing to change.
     *
     * @param stream the aggregate's id
     * @param version of the stream: how many events it has
     * @param etag version of the last event that a person or a channel caused
     * @param position in the ledger of the stream's last event; 0 when it has none
     * @param replayed whether this is the stored answer to a request sent before
     */
    record Done(String stream, long version, long etag, long position, boolean replayed)
            implements CommandOutcome {}

    /** A rule said no. */
    record Refused(Rejection rejection) implements CommandOutcome {}

    /** {@code If-Match} names another version than the current {@code etag}. */
    record Stale(long etag) implements CommandOutcome {}

    /** Others kept changing the aggregate: decided again three times, and lost each time. */
    record Contended() implements CommandOutcome {}
}
