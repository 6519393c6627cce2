package com.flashafrica.support.ledger;

import java.time.Duration;

/**
 * Bounds of the appender.
 *
 * @param queueAppends appends that may wait; one more is refused at once
 * @param queueBytes bytes that may wait, and the most that a single append may bring
 * @param batchEvents events after which a batch is closed; a larger append rides alone
 * @param batchBytes bytes after which a batch is closed; a larger append rides alone
 * @param idleInTransaction after which the server cuts a session that holds the append lock and
 *     sends nothing
 * @param transaction after which the server cuts any transaction of the appender
 * @param connect after which a connection attempt is given up; whole seconds
 * @param socket after which a silent connection is given up; whole seconds, longer than {@code
 *     transaction}
 * @param patience how long an append is tried again while the database is away
 * @param pruneEvery how often expired requests are deleted
 */
public record AppenderConfig(
        int queueAppends,
        long queueBytes,
        int batchEvents,
        long batchBytes,
        Duration idleInTransaction,
        Duration transaction,
        Duration connect,
        Duration socket,
        Duration patience,
        Duration pruneEvery) {

    public AppenderConfig {
        if (queueAppends < 1 || queueBytes < 1 || batchEvents < 1 || batchBytes < 1) {
            throw new IllegalArgumentException("bounds start at 1");
        }
        if (socket.compareTo(transaction) <= 0) {
            throw new IllegalArgumentException("the socket must outlast the transaction");
        }
    }

    public static AppenderConfig defaults() {
        return new AppenderConfig(
                16_384,
                64L << 20,
                1_024,
                4L << 20,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                Duration.ofSeconds(7),
                Duration.ofSeconds(15),
                Duration.ofMinutes(1));
    }

    public AppenderConfig withQueue(int appends, long bytes) {
        return new AppenderConfig(
                appends,
                bytes,
                batchEvents,
                batchBytes,
                idleInTransaction,
                transaction,
                connect,
                socket,
                patience,
                pruneEvery);
    }

    public AppenderConfig withTimeouts(Duration idle, Duration whole, Duration silence) {
        return new AppenderConfig(
                queueAppends,
                queueBytes,
                batchEvents,
                batchBytes,
                idle,
                whole,
                connect,
                silence,
                patience,
                pruneEvery);
    }

    public AppenderConfig withPatience(Duration patience) {
        return new AppenderConfig(
                queueAppends,
                queueBytes,
                batchEvents,
                batchBytes,
                idleInTransaction,
                transaction,
                connect,
                socket,
                patience,
                pruneEvery);
    }

    public AppenderConfig withPruneEvery(Duration pruneEvery) {
        return new AppenderConfig(
                queueAppends,
                queueBytes,
                batchEvents,
                batchBytes,
                idleInTransaction,
                transaction,
                connect,
                socket,
                patience,
                pruneEvery);
    }
}
