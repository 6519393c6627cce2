package com.flashafrica.support.standalone.verify;

import com.flashafrica.support.verifier.CanonicalEvent;
import com.flashafrica.support.verifier.StoredTiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger's rows, by SELECT alone. */
final class LiveLedger implements StoredTiles {
    private final Connection connection;

    LiveLedger(Connection connection) {
        this.connection = connection;
    }

    @SuppressWarnings("ArrayRecordComponent") // Read once.
    record Event(CanonicalEvent event, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent") // Read once.
    record Batch(long position, byte[] hash, byte @Nullable [] frontier) {}

    @SuppressWarnings("ArrayRecordComponent") // Read once.
    record Signed(long size, byte[] root, String note) {}

    record Key(String verifier, @Nullable String statement) {}

    UUID id() throws SQLException {
        return rows("SELECT id FROM ledger", row -> row.getObject(1, UUID.class)).getFirst();
    }

    /** The last sealed position; 0 in an empty ledger. */
    long head() throws SQLException {
        return number("SELECT coalesce(max(last_position), 0) FROM ledger_batch");
    }

    /** The largest size that was signed; 0 when none was. */
    long signed() throws SQLException {
        return number("SELECT coalesce(max(size), 0) FROM ledger_checkpoint");
    }

    List<Event> events(UUID ledger, long after, long until) throws SQLException {
        return rows(
                "SELECT position, stream, version, event_id, type, revision, occurred_at,"
                        + " recorded_at, payload, metadata, hash FROM ledger_event"
                        + " WHERE position > ? AND position <= ? ORDER BY position",
                row -> event(ledger, row),
                after,
                until);
    }

    private static Event event(UUID ledger, ResultSet row) throws SQLException {
        return new Event(
                new CanonicalEvent(
                        ledger,
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getInt(6),
                        micros(row, 7),
                        micros(row, 8),
                        row.getBytes(9),
                        row.getBytes(10)),
                row.getBytes(11));
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        Instant time = row.getObject(column, OffsetDateTime.class).toInstant();
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    List<Batch> batches(long after, long until) throws SQLException {
        return rows(
                "SELECT last_position, hash, frontier FROM ledger_batch"
                        + " WHERE last_position > ? AND last_position <= ? ORDER BY last_position",
                row -> new Batch(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                after,
                until);
    }

    List<Signed> checkpoints(long after, long until) throws SQLException {
        return rows(
                "SELECT size, root, note FROM ledger_checkpoint"
                        + " WHERE size > ? AND size <= ? ORDER BY size",
                row -> new Signed(row.getLong(1), row.getBytes(2), row.getString(3)),
                after,
                until);
    }

    List<Key> keys() throws SQLException {
        return rows(
                "SELECT verifier, statement FROM ledger_key ORDER BY number",
                row -> new Key(row.getString(1), row.getString(2)));
    }

    @Override
    public Optional<byte[]> tile(int level, long number) {
        return asked(() ->
                rows(
                                "SELECT root || hashes FROM ledger_tile"
                                        + " WHERE level = ? AND number = ?",
                                row -> row.getBytes(1),
                                level,
                                number)
                        .stream()
                        .findFirst());
    }

    @Override
    public long covered() {
        return asked(() ->
                number(
                        "SELECT coalesce(max(number) + 1, 0) * 256 FROM ledger_tile WHERE level"
                                + " = 0"));
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    /** The verifier knows no database, so its question cannot fail as one. */
    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw new IllegalStateException("the tree's tiles cannot be read", e);
        }
    }

    private long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Row<T> row, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }
}
