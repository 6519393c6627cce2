package com.flashafrica.support.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's sealing key as recorded.
 *
 * @param wrapped null once the owner was erased, and {@code wrappedBy} too
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
public record StoredKey(
        String owner, UUID id, byte @Nullable [] wrapped, @Nullable String wrappedBy) {

    public boolean isErased() {
        return wrapped == null;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "StoredKey[" + id + (isErased() ? ", erased]" : "]");
    }
}
