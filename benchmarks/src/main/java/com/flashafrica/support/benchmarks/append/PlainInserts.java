package com.flashafrica.support.benchmarks.append;

import com.flashafrica.support.ledger.NewEvent;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Rows like the ledger's into a table with the ledger's columns and indexes, by JDBC alone: no
 * check, no hash, no order kept among writers.
 */
final class PlainInserts implements AutoCloseable {
    private static final byte[] HASH = new byte[32];
    private static final String INSERT =
            "INSERT INTO plain_event SELECT * FROM unnest(?::bigint[], ?::text[], ?::bigint[],"
                    + " ?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::timestamptz[],"
                    + " ?::bytea[], ?::bytea[], ?::bytea[])";
    private static final String INSERT_ONE =
            "INSERT INTO plain_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final HikariDataSource pool;
    private final AtomicLong position = new AtomicLong();

    PlainInserts(HikariDataSource pool) throws SQLException {
        this.pool = pool;
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE plain_event (LIKE ledger_event INCLUDING INDEXES)");
        }
    }

    /** One row, committed. */
    void one(NewEvent event) {
        OffsetDateTime at = event.occurredAt().atOffset(ZoneOffset.UTC);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT_ONE)) {
            statement.setLong(1, position.incrementAndGet());
            statement.setString(2, event.stream());
            statement.setLong(3, event.version());
            statement.setObject(4, event.id());
            statement.setString(5, event.type());
            statement.setInt(6, event.revision());
            statement.setObject(7, at);
            statement.setObject(8, at);
            statement.setBytes(9, event.payload());
            statement.setBytes(10, event.metadata());
            statement.setBytes(11, HASH);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Many rows in one statement, committed together. */
    void many(List<NewEvent> events) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            array(statement, 1, "bigint", events, _ -> position.incrementAndGet());
            array(statement, 2, "text", events, NewEvent::stream);
            array(statement, 3, "bigint", events, NewEvent::version);
            array(statement, 4, "uuid", events, NewEvent::id);
            array(statement, 5, "text", events, NewEvent::type);
            array(statement, 6, "int4", events, NewEvent::revision);
            array(statement, 7, "timestamptz", events, NewEvent::occurredAt);
            array(statement, 8, "timestamptz", events, NewEvent::occurredAt);
            array(statement, 9, "bytea", events, NewEvent::payload);
            array(statement, 10, "bytea", events, NewEvent::metadata);
            array(statement, 11, "bytea", events, _ -> HASH);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<NewEvent> events,
            Function<NewEvent, Object> column)
            throws SQLException {
        Object[] values =
                type.equals("bytea") ? new byte[events.size()][] : new Object[events.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(events.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    @Override
    public void close() {
        pool.close();
    }
}
