package com.flashafrica.support.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Appenders with everything about them that a test does not care for. */
public final class Appenders {
    private Appenders() {}

    public static GroupCommitAppender on(LedgerDatabase database) {
        return on(database, AppenderConfig.defaults());
    }

    static GroupCommitAppender on(LedgerDatabase database, AppenderConfig config) {
        return on(database, config, Clock.systemUTC());
    }

    static GroupCommitAppender on(LedgerDatabase database, AppenderConfig config, Clock clock) {
        return new GroupCommitAppender(
                database, config, clock, new SimpleMeterRegistry(), head -> {});
    }

    /** What an append failed with; itself a failure when it did not. */
    static Throwable failure(CompletableFuture<Appended> answer) {
        try {
            throw new AssertionError("was answered: " + answer.join());
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }
}
