package com.flashafrica.support.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads over a pool that the caller owns; {@link LedgerPool} opens a fitting one. The pool's
 * connections are in auto-commit mode, so that a read never holds a snapshot between calls.
 */
public final class JdbcLedgerReader implements LedgerReader {
    private static final String EVENT =
            "SELECT position, stream, version, event_id, type, revision, occurred_at, recorded_at,"
                    + " payload, metadata, hash FROM ledger_event ";
    private static final String PAGE = EVENT + "WHERE position > ? ORDER BY position LIMIT ?";
    private static final String STREAM =
            EVENT + "WHERE stream = ? AND version > ? ORDER BY version LIMIT ?";
    private static final String STREAMS =
            EVENT
                    + "WHERE (stream, version) > (?, ?) AND stream >= ? AND stream < ?"
                    + " AND position <= ? ORDER BY stream, version LIMIT ?";
    private static final String HEAD = "SELECT coalesce(max(position), 0) FROM ledger_event";
    private static final String VERSION =
            "SELECT coalesce(max(version), 0) FROM ledger_event WHERE stream = ?";
    private static final String RECORDED =
            "SELECT recorded_at FROM ledger_event WHERE position = ?";
    private static final String REQUEST =
            "SELECT body_digest, stream, version, position, expires FROM ledger_request"
                    + " WHERE actor = ? AND key = ? AND (expires IS NULL OR expires > ?)";

    private final DataSource source;
    private volatile @Nullable UUID ledgerId;

    public JdbcLedgerReader(DataSource source) {
        this.source = source;
    }

    @Override
    public long head() {
        return query(HEAD, statement -> {}, JdbcLedgerReader::number);
    }

    @Override
    public long version(String stream) {
        return query(
                VERSION, statement -> statement.setString(1, stream), JdbcLedgerReader::number);
    }

    /** Halves the range: recorded times never decrease and no position is missing. */
    @Override
    public long headAt(Instant recordedBy) {
        long atOrBefore = 0;
        long after = head() + 1;
        while (after - atOrBefore > 1) {
            long middle = atOrBefore + (after - atOrBefore) / 2;
            if (recordedAt(middle).isAfter(recordedBy)) {
                after = middle;
            } else {
                atOrBefore = middle;
            }
        }
        return atOrBefore;
    }

    private Instant recordedAt(long position) {
        return query(
                RECORDED,
                statement -> statement.setLong(1, position),
                rows -> {
                    if (!rows.next()) {
                        throw new LedgerUnavailable("position " + position + " is missing", null);
                    }
                    return Columns.instant(rows, 1);
                });
    }

    @Override
    public List<LedgerEvent> page(long after, int limit) {
        return query(
                PAGE,
                statement -> {
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                },
                JdbcLedgerReader::events);
    }

    @Override
    public List<LedgerEvent> stream(String stream, long afterVersion, int limit) {
        return query(
                STREAM,
                statement -> {
                    statement.setString(1, stream);
                    statement.setLong(2, afterVersion);
                    statement.setInt(3, limit);
                },
                JdbcLedgerReader::events);
    }

    @Override
    public List<LedgerEvent> streams(
            StreamRange range, String stream, long afterVersion, long upTo, int limit) {
        return query(
                STREAMS,
                statement -> {
                    statement.setString(1, stream);
                    statement.setLong(2, afterVersion);
                    statement.setString(3, range.from());
                    statement.setString(4, range.to());
                    statement.setLong(5, upTo);
                    statement.setInt(6, limit);
                },
                JdbcLedgerReader::events);
    }

    @Override
    public Optional<RememberedRequest> request(String actor, String key, Instant now) {
        return query(
                REQUEST,
                statement -> {
                    statement.setString(1, actor);
                    statement.setString(2, key);
                    statement.setObject(3, Columns.offset(now));
                },
                rows ->
                        rows.next()
                                ? Optional.of(Columns.remembered(rows, 1))
                                : Optional.<RememberedRequest>empty());
    }

    @Override
    public UUID ledgerId() {
        UUID known = ledgerId;
        if (known == null) {
            known =
                    query(
                            "SELECT id FROM ledger",
                            statement -> {},
                            rows -> {
                                rows.next();
                                return rows.getObject(1, UUID.class);
                            });
            ledgerId = known;
        }
        return known;
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private static List<LedgerEvent> events(ResultSet rows) throws SQLException {
        List<LedgerEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(Columns.event(rows));
        }
        return events;
    }

    private <T> T query(String sql, Binding binding, Extraction<T> extraction) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return extraction.extract(rows);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("reading the ledger failed: " + e.getMessage(), e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Extraction<T> {
        T extract(ResultSet rows) throws SQLException;
    }
}
