package com.flashafrica.support.ledger;

import java.util.function.LongConsumer;

/** Tells when to look at the ledger again. */
public interface LedgerSignal {

    /**
     * Calls back with the head each time it is seen to have moved, from one thread, in increasing
     * order; several moves may come as one. A callback must be short and must not block. Register,
     * then read once, then read on each call: nothing is missed so.
     *
     * @return closing it ends the calls
     */
    AutoCloseable onAdvance(LongConsumer head);
}
