package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.tree.Frontier;
import java.time.Instant;

/** Where the chain ends, and the tree over its leaves. */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; nobody compares two of these.
record Head(long position, byte[] hash, Instant recordedAt, Frontier frontier) {

    static Head none() {
        return new Head(0, ChainHash.genesis(), Instant.EPOCH, Frontier.EMPTY);
    }
}
