package com.flashafrica.support.standalone.verify;

import java.util.HexFormat;

/** What looking at the whole ledger found. */
sealed interface Verification {
    String sentence();

    /**
     * Every event is where and what it was when it was written.
     *
     * @param head position of the last one; 0 in an empty ledger
     */
    @SuppressWarnings("ArrayRecordComponent") // Shown, never compared.
    record Sound(long head, byte[] hash) implements Verification {
        @Override
        public String sentence() {
            return "Sound: %,d events, head hash %s"
                    .formatted(head, HexFormat.of().formatHex(hash));
        }
    }

    /** The first position at which the ledger is not what was written. */
    record Broken(long position, String why) implements Verification {
        @Override
        public String sentence() {
            return "Broken at position %,d: %s".formatted(position, why);
        }
    }
}
