package com.flashafrica.support.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered, and where.
 *
 * @param bodyDigest of the body that was answered
 * @param stream of the last event that it led to, and that event's version and position
 * @param expires when it is forgotten; null is never
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
public record RememberedRequest(
        byte[] bodyDigest, String stream, long version, long position, @Nullable Instant expires) {

    boolean holdsAt(Instant now) {
        return expires == null || expires.isAfter(now);
    }
}
