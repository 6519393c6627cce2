package com.flashafrica.support.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that the ledger remembers together with the events it led to.
 *
 * @param actor who asked; keys of two actors never meet. At most 400 bytes of text
 * @param key the actor's name for the request. At most 1,600 bytes of text
 * @param bodyDigest what was asked; the same key with another digest is refused
 * @param expires when it may be forgotten, cut to microseconds here; null is never
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
public record RequestKey(String actor, String key, byte[] bodyDigest, @Nullable Instant expires) {

    public RequestKey {
        Names.checkText("actor", actor, 400);
        Names.checkText("key", key, 1_600);
        Objects.requireNonNull(bodyDigest, "bodyDigest");
        if (expires != null
                && (expires.isBefore(Micros.EARLIEST) || expires.isAfter(Micros.LATEST))) {
            throw new IllegalArgumentException("expires is outside the years 1 to 9999");
        }
        expires = expires == null ? null : Micros.cut(expires);
    }
}
