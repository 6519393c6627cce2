package com.flashafrica.support.ledger;

/** Too much is waiting already. Answered at once; nothing was recorded, so try again later. */
public final class LedgerOverloaded extends LedgerException {
    LedgerOverloaded(long appends, long bytes) {
        super("the queue is full: %d appends, %d bytes wait".formatted(appends, bytes), null);
    }
}
