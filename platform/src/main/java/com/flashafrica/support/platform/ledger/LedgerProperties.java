package com.flashafrica.support.platform.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the ledger lives and what it may use.
 *
 * @param url of PostgreSQL itself, not of a transaction-pooling proxy
 */
@ConfigurationProperties("support.ledger")
public record LedgerProperties(
        String url,
        @DefaultValue("postgres") String username,
        @DefaultValue("") String password,
        @DefaultValue Reader reader,
        @DefaultValue Appender appender,
        @DefaultValue Signal signal) {

    /**
     * @param connections the most that readers use at once
     * @param role taken on by readers, so that they can do nothing but read; the user's own when
     *     empty
     * @param patience how long a read waits for a connection
     */
    public record Reader(
            @DefaultValue("8") int connections,
            @DefaultValue("") String role,
            @DefaultValue("10s") Duration patience) {}

    /**
     * See {@link com.flashafrica.support.ledger.AppenderConfig}, whose defaults hold for what is
     * not said here.
     */
    public record Appender(
            @Nullable Integer queueAppends,
            @Nullable DataSize queueBytes,
            @Nullable Integer batchEvents,
            @Nullable DataSize batchBytes,
            @Nullable Duration idleInTransaction,
            @Nullable Duration transaction,
            @Nullable Duration connect,
            @Nullable Duration socket,
            @Nullable Duration patience,
            @Nullable Duration pruneEvery) {}

    /** See {@link com.flashafrica.support.ledger.SignalConfig}, whose defaults hold likewise. */
    public record Signal(
            @Nullable Duration poll,
            @Nullable Duration connect,
            @Nullable Duration socket,
            @Nullable Duration longestPause) {}
}
