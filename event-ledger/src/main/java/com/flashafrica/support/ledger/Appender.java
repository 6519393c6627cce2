package com.flashafrica.support.ledger;

import java.util.concurrent.CompletableFuture;

/** Writes to the ledger. Safe for any number of threads. */
public interface Appender extends AutoCloseable {

    /**
     * Records all of the append's events or none of them. The future completes once they are
     * durable, or fails with
     *
     * <ul>
     *   <li>{@link VersionConflict}: a stream moved on
     *   <li>{@link RequestReused}: the request key came before with another body
     *   <li>{@link LedgerOverloaded}: the queue is full; answered at once
     *   <li>{@link LedgerUnavailable}: the database is away, or this appender is closed
     *   <li>{@link AppendRefused}: it can never be recorded
     * </ul>
     *
     * <p>Dependents that are not {@code …Async} run on the appender's own thread: keep them short.
     */
    CompletableFuture<Appended> append(Append append);

    /** Takes no more, records what is waiting, then returns. */
    @Override
    void close();
}
