package com.flashafrica.support.platform.axon;

import com.flashafrica.support.kernel.Rejection;

/** What an aggregate answers to a command, before its events are on disk. */
public sealed interface Answer {
    /** Of the stream that was decided on; after the new events, where there are any. */
    long version();

    /**
     * @param etag version of the last event that a person or a channel caused
     * @param changed whether there are events to record
     */
    record Accepted(long version, long etag, boolean changed) implements Answer {}

    record Rejected(long version, Rejection rejection) implements Answer {}

    /** The sender saw another etag than this one. */
    record Stale(long version, long etag) implements Answer {}
}
