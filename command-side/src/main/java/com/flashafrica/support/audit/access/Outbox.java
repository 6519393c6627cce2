package com.flashafrica.support.audit.access;

import com.flashafrica.support.audit.AccessKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as the side that empties it sees it. */
final class Outbox {
    /** Clocks of several processes differ; who counts late begins another row. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;

    Outbox(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Rows of times that are over: nobody adds to them any more. */
    void seal(Instant now) {
        jdbc.sql("UPDATE access_outbox SET sealed = true WHERE NOT sealed AND until <= ?")
                .param(now.minus(GRACE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest of them, in the order in which they began. */
    List<OutboxRow> sealed(int limit) {
        return jdbc.sql(
                        "SELECT id, kind, actor, role, authenticated, route, trace, times,"
                                + " first_at, last_at FROM access_outbox WHERE sealed"
                                + " ORDER BY no LIMIT ?")
                .param(limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** How many rows wait, sealed or not. */
    long size() {
        return jdbc.sql("SELECT count(*) FROM access_outbox").query(Long.class).single();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM access_outbox WHERE id = ?").param(id).update();
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                AccessKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("role"),
                row.getString("authenticated"),
                row.getString("route"),
                row.getString("trace"),
                row.getLong("times"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
