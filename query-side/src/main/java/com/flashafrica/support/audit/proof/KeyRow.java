package com.flashafrica.support.audit.proof;

import com.flashafrica.support.ledger.proof.Checkpoints.RecordedKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs or signed checkpoints.
 *
 * @param statement signed by the key before: that this one follows it
 */
record KeyRow(String verifier, Instant recordedAt, @Nullable String statement) {
    static KeyRow of(RecordedKey key) {
        return new KeyRow(key.verifier(), key.recordedAt(), key.statement());
    }
}
