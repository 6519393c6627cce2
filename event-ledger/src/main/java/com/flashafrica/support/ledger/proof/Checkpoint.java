package com.flashafrica.support.ledger.proof;

import java.time.Instant;
import java.util.Base64;

/**
 * What the ledger was when it had so many events, signed.
 *
 * @param note the text and the ledger's own signature; witnesses' are kept apart
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record Checkpoint(long size, byte[] root, String note, Instant signedAt) {

    /** What is signed: the name of the log, its size, its root (C2SP tlog-checkpoint). */
    static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The signed part of the note. */
    public String text() {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }
}
