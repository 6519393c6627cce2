package com.flashafrica.support.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * Where a live stream begins.
 *
 * @param after the position before its first message
 * @param reset whether the reader's own cursor could not be served, and is told so
 */
public record StreamStart(long after, boolean reset) {
    /**
     * @param cursor the last position the reader has seen; null when it begins anew, at the head
     * @param farthest how far back a stream may begin
     */
    public static StreamStart of(@Nullable Long cursor, long head, long farthest) {
        if (cursor == null) {
            return new StreamStart(head, false);
        }
        boolean served = cursor <= head && head - cursor <= farthest;
        return served ? new StreamStart(cursor, false) : new StreamStart(head, true);
    }
}
