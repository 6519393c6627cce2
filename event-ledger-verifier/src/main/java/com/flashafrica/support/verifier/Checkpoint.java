package com.flashafrica.support.verifier;

import java.util.Base64;
import java.util.List;

/** What a signed note says of a ledger (C2SP tlog-checkpoint). */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
record Checkpoint(String origin, long size, byte[] root, Note note) {

    static Checkpoint of(String text) {
        Note note = Note.of(text);
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 3
                || lines.getFirst().isEmpty()
                || !lines.get(1).matches("[1-9][0-9]{0,17}")) {
            throw new MalformedException("not a checkpoint");
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            if (root.length == Hashes.SIZE) {
                return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root, note);
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new MalformedException("a checkpoint without a root");
    }
}
