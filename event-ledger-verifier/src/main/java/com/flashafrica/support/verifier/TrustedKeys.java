package com.flashafrica.support.verifier;

import java.util.ArrayList;
import java.util.List;

/** Keys whose word is taken: those that were given, and those that such a key says follow it. */
public final class TrustedKeys {
    private final List<VerifierKey> keys;

    public TrustedKeys(List<VerifierKey> given) {
        this.keys = new ArrayList<>(given);
    }

    /** Trusts the key if a trusted one signed that it follows. */
    void follow(String verifier, String statement) {
        VerifierKey next = VerifierKey.of(verifier);
        Note note = Note.of(statement);
        List<String> lines = note.text().lines().toList();
        boolean said =
                lines.size() == 3
                        && lines.getFirst().equals(next.name())
                        && lines.get(1).equals("key " + verifier)
                        && lines.get(2).matches("after [0-9]{1,18}");
        if (said
                && keys.stream()
                        .anyMatch(key -> key.name().equals(next.name()) && note.isSignedBy(key))) {
            keys.add(next);
        }
    }

    /** Adds what is wrong with the checkpoint's signatures; true when nothing is. */
    boolean signed(Checkpoint checkpoint, Findings findings) {
        Note note = checkpoint.note();
        for (VerifierKey key : keys) {
            if (note.isSignedBy(key)) {
                return isOf(key, checkpoint, findings);
            }
        }
        boolean named = keys.stream().anyMatch(note::names);
        findings.add(
                named ? Code.BAD_SIGNATURE : Code.UNKNOWN_KEY,
                checkpoint.size(),
                named
                        ? "the checkpoint's signature does not fit its text"
                        : "no trusted key signed the checkpoint");
        return false;
    }

    private static boolean isOf(VerifierKey key, Checkpoint checkpoint, Findings findings) {
        boolean same = key.name().equals(checkpoint.origin());
        if (!same) {
            findings.add(
                    Code.ANOTHER_LEDGER,
                    checkpoint.size(),
                    "the checkpoint is one of " + checkpoint.origin());
        }
        return same;
    }
}
