package com.flashafrica.support.ledger.proof;

import com.flashafrica.support.ledger.LedgerUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements, each on a connection of its own. Fails with {@link LedgerUnavailable}. */
final class Sql {
    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    <T> List<T> rows(String sql, Row<T> row, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return rows(connection, sql, row, parameters);
        } catch (SQLException e) {
            throw away(e);
        }
    }

    <T> Optional<T> row(String sql, Row<T> row, @Nullable Object... parameters) {
        return rows(sql, row, parameters).stream().findFirst();
    }

    /** How many rows were written. */
    int write(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return write(connection, sql, parameters);
        } catch (SQLException e) {
            throw away(e);
        }
    }

    static <T> List<T> rows(
            Connection connection, String sql, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }

    static int write(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(
                    i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static LedgerUnavailable away(SQLException e) {
        return new LedgerUnavailable("the ledger's proofs cannot be reached: " + e.getMessage(), e);
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
