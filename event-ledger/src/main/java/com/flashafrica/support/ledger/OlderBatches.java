package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.tree.Frontier;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tree behind batches that were written without a frontier, by a release that had none: grown
 * from their events, whose chain is checked on the way. What was grown is remembered, so that
 * another batch of that kind costs no more than its own events.
 */
final class OlderBatches {
    private static final Logger LOG = LoggerFactory.getLogger(OlderBatches.class);
    private static final int PAGE = 2_000;
    private static final String NEWEST =
            "SELECT last_position, frontier FROM ledger_batch ORDER BY last_position DESC LIMIT 1";
    private static final String NEWEST_WITH_FRONTIER =
            "SELECT last_position, hash, frontier FROM ledger_batch"
                    + " WHERE frontier IS NOT NULL ORDER BY last_position DESC LIMIT 1";
    private static final String EVENTS =
            "SELECT position, stream, version, event_id, type, revision, occurred_at, recorded_at,"
                    + " payload, metadata, hash FROM ledger_event"
                    + " WHERE position > ? AND position <= ? ORDER BY position LIMIT "
                    + PAGE;

    private final Connection connection;
    private final ChainHash chain;
    private final TreeHash tree = new TreeHash();
    private Frontier grown = Frontier.EMPTY;
    private byte[] hash = ChainHash.genesis();

    OlderBatches(Connection connection, UUID ledgerId) {
        this.connection = connection;
        this.chain = new ChainHash(ledgerId);
    }

    /** Grows the tree up to the newest batch, when that one has none; outside of any lock. */
    void catchUp() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                frontier(row.getLong(1), row.getBytes(2));
            }
        }
    }

    /**
     * The frontier of the newest batch.
     *
     * @param stored what its row says
     */
    Frontier frontier(long position, byte @Nullable [] stored) throws SQLException {
        return stored == null ? grownTo(position) : of(position, stored);
    }

    private Frontier grownTo(long position) throws SQLException {
        startFromNewest();
        if (grown.size() == position) {
            return grown;
        }
        LOG.info(
                "The ledger has no tree at position {}: growing it from the events after {}",
                position,
                grown.size());
        while (grown.size() < position) {
            page(position);
        }
        LOG.info("The tree has grown to position {}; the chain up to there holds", position);
        return grown;
    }

    /** Another process may have written batches with a frontier since. */
    private void startFromNewest() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_WITH_FRONTIER);
                ResultSet row = statement.executeQuery()) {
            if (row.next() && row.getLong(1) > grown.size()) {
                grown = of(row.getLong(1), row.getBytes(3));
                hash = row.getBytes(2);
            }
        }
    }

    private void page(long until) throws SQLException {
        long before = grown.size();
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setLong(1, before);
            statement.setLong(2, until);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(Columns.event(rows));
                }
            }
        }
        if (grown.size() == before) {
            throw broken(before + 1);
        }
    }

    private void add(LedgerEvent event) {
        byte[] leaf = chain.leaf(chain.canonical(event));
        byte[] next = chain.next(hash, leaf);
        if (event.position() != grown.size() + 1 || !Arrays.equals(next, event.hash())) {
            throw broken(grown.size() + 1);
        }
        grown = grown.append(leaf, tree);
        hash = next;
    }

    private static Frontier of(long position, byte[] stored) {
        try {
            return Frontier.of(position, stored);
        } catch (IllegalArgumentException _) {
            throw broken(position);
        }
    }

    private static LedgerUnavailable broken(long position) {
        return new LedgerUnavailable(
                "the ledger is not what was written at position %d: nothing is added to it"
                                .formatted(position)
                        + " before it has been verified",
                null);
    }
}
