package com.flashafrica.support.platform.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * Writes accesses down by the one procedure that those who only read may call: it counts, and keeps
 * what is counted bounded.
 */
final class AccessRows {
    private static final String RECORD = "CALL record_access(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource source;

    AccessRows(DataSource source) {
        this.source = source;
    }

    /** In one commit: all of them or none. */
    void write(Collection<AccessTally> tallies) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement(RECORD)) {
                for (AccessTally tally : tallies) {
                    bind(row, tally);
                    row.addBatch();
                }
                row.executeBatch();
            }
            connection.commit();
        }
    }

    private static void bind(PreparedStatement row, AccessTally tally) throws SQLException {
        Access one = tally.one();
        row.setString(1, one.kind().name());
        row.setString(2, one.caller().actor());
        row.setString(3, one.caller().actorRole().name());
        row.setString(4, one.caller().authenticated());
        row.setString(5, one.route());
        row.setString(6, one.trace());
        row.setString(7, one.source().address());
        row.setString(8, one.source().userAgent());
        row.setLong(9, tally.times());
        row.setObject(10, offset(one.at()));
        row.setObject(11, offset(tally.last()));
    }

    private static OffsetDateTime offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
