package com.flashafrica.support.ledger;

import java.time.Instant;

/** Where the chain ends. */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
record Head(long position, byte[] hash, Instant recordedAt) {

    static Head none() {
        return new Head(0, ChainHash.genesis(), Instant.EPOCH);
    }
}
