package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.proof.Checkpoint;
import java.time.Duration;

/** Somewhere outside the database, where a checkpoint cannot be taken back. */
interface Place {
    /** Under which it is remembered how far it has been told. */
    String name();

    /** How long it is left alone after it was told something. */
    Duration pause();

    /** Whether it is told of each checkpoint, or only of the newest. */
    boolean wantsAll();

    /**
     * Comes again with the same checkpoint when it fails.
     *
     * @param note with the cosignatures so far
     */
    void take(Checkpoint checkpoint, String note) throws Exception;
}
