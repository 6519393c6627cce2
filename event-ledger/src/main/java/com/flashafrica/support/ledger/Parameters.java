package com.flashafrica.support.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Binds one parameter after the other; arrays go binary. */
final class Parameters {
    private final PreparedStatement statement;
    private final Connection connection;
    private final PGConnection arrays;
    private int next = 1;

    Parameters(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection();
        this.arrays = connection.unwrap(PGConnection.class);
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    Parameters text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    Parameters revision(int value) throws SQLException {
        statement.setInt(next++, value);
        return this;
    }

    Parameters uuid(UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    Parameters instant(Instant value) throws SQLException {
        statement.setObject(next++, Columns.offset(value));
        return this;
    }

    Parameters texts(String[] values) throws SQLException {
        return array("text", values);
    }

    Parameters numbers(long[] values) throws SQLException {
        return array("int8", values);
    }

    Parameters revisions(int[] values) throws SQLException {
        return array("int4", values);
    }

    Parameters blobs(byte[][] values) throws SQLException {
        return array("bytea", values);
    }

    Parameters uuids(List<UUID> values) throws SQLException {
        statement.setArray(next++, BinaryArray.uuids(connection, values));
        return this;
    }

    Parameters instants(List<@Nullable Instant> values) throws SQLException {
        statement.setArray(next++, BinaryArray.instants(connection, values));
        return this;
    }

    /** Owners, ids and master keys, as three arrays. */
    Parameters owned(Collection<FreshKey> keys) throws SQLException {
        return texts(keys.stream().map(FreshKey::owner).toArray(String[]::new))
                .uuids(keys.stream().map(FreshKey::id).toList())
                .texts(keys.stream().map(FreshKey::wrappedBy).toArray(String[]::new));
    }

    private Parameters array(String type, Object values) throws SQLException {
        statement.setArray(next++, arrays.createArrayOf(type, values));
        return this;
    }
}
