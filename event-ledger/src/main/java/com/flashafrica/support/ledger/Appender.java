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
     *   <li>{@link FreshKeyRefused}: a key that it brought may not be used
     *   <li>{@link RequestReused}: the request key came before with another body
     *   <li>{@link LedgerOverloaded}: the queue is full; answered at once
     *   <li>{@link LedgerUnavailable}: the database is away, or this appender is closed
     *   <li>{@link AppendRefused}: it can never be recorded
     * </ul>
     *
     * <p>Dependents that are not {@code …Async} run on the appender's own thread: keep them short.
     */
    CompletableFuture<Appended> append(Append append);

    /**
     * The same, waiting for the answer. While nobody else appends, it is written by the calling
     * thread: two hand-overs between threads are worth as much as the write itself.
     *
     * @throws java.util.concurrent.CompletionException around whatever the future would fail with
     */
    default Appended appendAndWait(Append append) {
        return append(append).join();
    }

    /** Takes no more, records what is waiting, then returns. */
    @Override
    void close();
}
