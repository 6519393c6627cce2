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
     *
     * @param queueAppends appends that may wait, 16384 unless said; one more is refused at once
     * @param queueBytes bytes that may wait, and the most that a single append may bring; 64MB
     *     unless said
     * @param batchEvents events after which a batch is closed, 1024 unless said; a larger append
     *     rides alone
     * @param batchBytes bytes after which a batch is closed, 4MB unless said; a larger append rides
     *     alone
     * @param idleInTransaction after which the server cuts a session that holds the append lock and
     *     sends nothing; 1s unless said
     * @param transaction after which the server cuts any transaction of the appender; 5s unless
     *     said
     * @param connect after which a connection attempt is given up; whole seconds, 3s unless said
     * @param socket after which a silent connection is given up; whole seconds, longer than {@code
     *     transaction}, 7s unless said
     * @param patience how long an append is tried again while the database is away; 15s unless said
     * @param pruneEvery how often expired requests are deleted; 1m unless said
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

    /**
     * See {@link com.flashafrica.support.ledger.SignalConfig}, whose defaults hold likewise.
     *
     * @param poll how often the head is looked up even if no notification came; 1s unless said
     * @param connect after which a connection attempt is given up; whole seconds, 3s unless said
     * @param socket after which an unanswered look-up counts as a lost connection; whole seconds,
     *     5s unless said
     * @param longestPause between attempts to connect again; 2s unless said
     */
    public record Signal(
            @Nullable Duration poll,
            @Nullable Duration connect,
            @Nullable Duration socket,
            @Nullable Duration longestPause) {}
}
