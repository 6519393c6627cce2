package com.flashafrica.support.audit.proof;

import com.flashafrica.support.ledger.proof.Checkpoint;
import java.time.Instant;

/**
 * A checkpoint in a list.
 *
 * @param root of the tree over the first {@code size} events
 * @param checkpoint the signed note itself, with the cosignatures so far
 */
record CheckpointRow(long size, String root, Instant signedAt, String checkpoint) {
    static CheckpointRow of(Checkpoint checkpoint, String note) {
        return new CheckpointRow(
                checkpoint.size(), Hex.of(checkpoint.root()), checkpoint.signedAt(), note);
    }
}
