package com.flashafrica.support.ledger;

import java.time.Duration;
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

    /**
     * The same for whoever would rather do more at once than each at once: the first move after a
     * quiet time is told without delay, what follows in one call once so much time has passed.
     */
    default AutoCloseable onAdvance(Duration atMostEvery, LongConsumer head) {
        return onAdvance(head);
    }
}
