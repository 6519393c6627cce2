package com.flashafrica.support.ledger;

import java.nio.charset.StandardCharsets;

/** What may be stored as text, so that no single append can fail the batch it rides in. */
final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    static void check(String what, String name) {
        if (name.isEmpty() || name.length() > LONGEST || !isPrintable(name)) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 200 printable ASCII characters without a space");
        }
    }

    private static boolean isPrintable(String name) {
        for (int at = 0; at < name.length(); at++) {
            char one = name.charAt(at);
            if (one <= ' ' || one >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Any text that PostgreSQL can store and index. */
    static void checkText(String what, String text, int mostBytes) {
        boolean storable =
                !text.isEmpty()
                        && text.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                        && text.getBytes(StandardCharsets.UTF_8).length <= mostBytes;
        if (!storable) {
            throw new IllegalArgumentException(
                    what + " must be 1 to " + mostBytes + " bytes of well-formed text");
        }
    }
}
