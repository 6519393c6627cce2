package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.platform.ledger.LedgerSchemaCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The database as it stood at one moment, whatever is written meanwhile. */
final class Snapshot implements AutoCloseable {
    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Snapshot snapshot = new Snapshot(connection);
        // The moment is that of the first question.
        snapshot.one("SELECT 1", row -> row.getInt(1));
        return snapshot;
    }

    Connection connection() {
        return connection;
    }

    /** Without what an archive holds. */
    Manifest manifest() throws SQLException {
        Head head =
                one(
                        "SELECT last_position, hash FROM ledger_batch"
                                + " ORDER BY last_position DESC LIMIT 1",
                        row -> new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))));
        UUID ledger = one("SELECT id FROM ledger", row -> row.getObject(1, UUID.class));
        OffsetDateTime now = one("SELECT now()", row -> row.getObject(1, OffsetDateTime.class));
        return new Manifest(
                Manifest.FORMAT,
                String.valueOf(ledger),
                Objects.requireNonNull(now).toInstant(),
                head == null ? 0 : head.position(),
                head == null ? null : head.hash(),
                one(
                        "SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1",
                        row -> row.getString(1)),
                version(LedgerSchemaCheck.LEDGER_HISTORY),
                version(LedgerSchemaCheck.SUPPORT_HISTORY),
                List.of(),
                List.of());
    }

    private record Head(long position, String hash) {}

    private String version(String history) throws SQLException {
        String version =
                one(
                        "SELECT version FROM %s WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1"
                                .formatted(history),
                        row -> row.getString(1));
        return Objects.requireNonNull(version, history);
    }

    Tables tables() throws SQLException {
        return Tables.of(connection);
    }

    /** How many rows. */
    long copy(Tables.Table table, OutputStream out) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(table.copy("TO STDOUT"), out);
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> @Nullable T one(String sql, Row<T> of) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? of.of(rows) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
