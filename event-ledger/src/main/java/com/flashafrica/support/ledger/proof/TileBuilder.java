package com.flashafrica.support.ledger.proof;

import static com.flashafrica.support.ledger.proof.Tiles.WIDTH;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.tree.TreeHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stores the tree's tiles as they fill up. Any number of processes may try; one at a time writes,
 * the others have nothing to do.
 */
public final class TileBuilder {
    /** Tiles of leaves in one transaction: some thousand events. */
    private static final int AT_ONCE = 16;

    private final DataSource source;
    private final LedgerReader reader;
    private final Leaves leaves;
    private final TreeHash hash = new TreeHash();

    /**
     * @param source may write
     */
    public TileBuilder(DataSource source, LedgerReader reader) {
        this.source = source;
        this.reader = reader;
        this.leaves = new Leaves(reader);
    }

    /**
     * Stores some of what is full and not stored.
     *
     * @return whether there is more to do now
     */
    public boolean build() {
        long covered = new Tiles(source).covered();
        long full = (reader.head() - covered) / WIDTH;
        return full > 0 && store(covered / WIDTH, (int) Math.min(AT_ONCE, full)) && full > AT_ONCE;
    }

    private boolean store(long first, int count) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean mine = ProofLock.TILES.taken(connection, reader.ledgerId());
                if (mine && next(connection) == first) {
                    for (int i = 0; i < count; i++) {
                        long number = first + i;
                        store(connection, 0, number, leaves.after(number * WIDTH, WIDTH));
                    }
                }
                connection.commit();
                return mine;
            } finally {
                // Back to the pool as it came; rolls back what did not come to its end.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Sql.away(e);
        }
    }

    private static long next(Connection connection) throws SQLException {
        return Sql.rows(
                        connection,
                        "SELECT coalesce(max(number) + 1, 0) FROM ledger_tile WHERE level = 0",
                        row -> row.getLong(1))
                .getFirst();
    }

    /** The last tile of a row of {@value Tiles#WIDTH} fills the one above. */
    private void store(Connection connection, int level, long number, List<byte[]> hashes)
            throws SQLException {
        Sql.write(
                connection,
                "INSERT INTO ledger_tile (level, number, root, hashes) VALUES (?, ?, ?, ?)",
                level,
                number,
                Tiles.root(hashes, hash),
                Tiles.join(hashes));
        if (number % WIDTH == WIDTH - 1) {
            long above = number / WIDTH;
            List<byte[]> roots =
                    Sql.rows(
                            connection,
                            "SELECT root FROM ledger_tile WHERE level = ? AND number >= ?"
                                    + " ORDER BY number",
                            row -> row.getBytes(1),
                            level,
                            above * WIDTH);
            store(connection, level + 1, above, roots);
        }
    }
}
