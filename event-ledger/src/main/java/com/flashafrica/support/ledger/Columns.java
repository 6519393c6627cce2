package com.flashafrica.support.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows into records. */
final class Columns {
    private Columns() {}

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** position, stream, version, event_id, type, revision, both times, payload, metadata, hash. */
    static LedgerEvent event(ResultSet row) throws SQLException {
        return new LedgerEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getInt(6),
                instant(row, 7),
                instant(row, 8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }

    /** body_digest, stream, version, position, expires, from the given column on. */
    static RememberedRequest remembered(ResultSet row, int first) throws SQLException {
        return new RememberedRequest(
                row.getBytes(first),
                row.getString(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                instantOrNull(row, first + 4));
    }
}
