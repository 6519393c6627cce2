package com.flashafrica.support.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A text and signatures below it (C2SP signed-note). */
record Note(String text, List<Signed> signatures) {
    private static final int ID = 4;
    private static final int ED25519 = 64;

    /**
     * @param id of the key, in hex
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
    record Signed(String name, String id, byte[] signature) {}

    static Note of(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.indexOf('\r') >= 0) {
            throw new MalformedException("not a signed note");
        }
        List<Signed> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2).lines().toList()) {
            signatures.add(signature(line));
        }
        if (signatures.isEmpty()) {
            throw new MalformedException("a note without a signature");
        }
        return new Note(note.substring(0, blank + 1), signatures);
    }

    private static Signed signature(String line) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 3 && parts[0].equals("—") && !parts[1].isEmpty()) {
                byte[] bytes = Base64.getDecoder().decode(parts[2]);
                if (bytes.length > ID) {
                    return new Signed(
                            parts[1],
                            HexFormat.of().formatHex(bytes, 0, ID),
                            Arrays.copyOfRange(bytes, ID, bytes.length));
                }
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new MalformedException("not a signature of a note: " + line);
    }

    /** Whether that key signed it; others may have signed too. */
    boolean isSignedBy(VerifierKey key) {
        return signatures.stream()
                .anyMatch(signed ->
                        names(signed, key)
                                && signed.signature().length == ED25519
                                && key.verifies(text, signed.signature()));
    }

    /** Whether a signature says that it is that key's. */
    boolean names(VerifierKey key) {
        return signatures.stream().anyMatch(signed -> names(signed, key));
    }

    private static boolean names(Signed signed, VerifierKey key) {
        return signed.name().equals(key.name()) && signed.id().equals(key.id());
    }
}
