package com.flashafrica.support.ledger.proof;

/** What is stored is not what was signed or written before: nothing more is signed. */
public final class LedgerBroken extends RuntimeException {
    LedgerBroken(long position, String why) {
        super("The ledger is broken at position %d: %s".formatted(position, why));
    }
}
