package com.flashafrica.support.standalone.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The rows that seal each commit. */
final class Batches {
    private final DataSource ledger;

    Batches(DataSource ledger) {
        this.ledger = ledger;
    }

    /** The last sealed position; 0 in an empty ledger. */
    long head() throws SQLException {
        try (Connection connection = ledger.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT coalesce(max(last_position), 0) FROM ledger_batch");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Hashes by position, of the batches that end in the {@code count} positions after that one.
     */
    Map<Long, byte[]> after(long position, int count) throws SQLException {
        try (Connection connection = ledger.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "SELECT last_position, hash FROM ledger_batch"
                                        + " WHERE last_position > ? AND last_position <= ?")) {
            statement.setLong(1, position);
            statement.setLong(2, position + count);
            Map<Long, byte[]> hashes = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.put(rows.getLong(1), rows.getBytes(2));
                }
            }
            return hashes;
        }
    }
}
