package com.flashafrica.support.ledger.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The checkpoints that are kept, and the keys that signed them. */
public final class Checkpoints {
    private static final String SELECT =
            "SELECT size, root, note, signed_at FROM ledger_checkpoint";

    private final Sql sql;

    public Checkpoints(DataSource source) {
        this.sql = new Sql(source);
    }

    public Optional<Checkpoint> newest() {
        return sql.row(SELECT + " ORDER BY size DESC LIMIT 1", Checkpoints::checkpoint);
    }

    public Optional<Checkpoint> of(long size) {
        return sql.row(SELECT + " WHERE size = ?", Checkpoints::checkpoint, size);
    }

    /** The smallest of at least that size. */
    public Optional<Checkpoint> covering(long size) {
        return sql.row(
                SELECT + " WHERE size >= ? ORDER BY size LIMIT 1", Checkpoints::checkpoint, size);
    }

    /** Of sizes from from to to, the newest first. */
    public List<Checkpoint> between(long from, long to, int limit) {
        return sql.rows(
                SELECT + " WHERE size BETWEEN ? AND ? ORDER BY size DESC LIMIT ?",
                Checkpoints::checkpoint,
                from,
                to,
                limit);
    }

    /** Of sizes from from to to, the oldest first. */
    public List<Checkpoint> along(long from, long to, int limit) {
        return sql.rows(
                SELECT + " WHERE size BETWEEN ? AND ? ORDER BY size LIMIT ?",
                Checkpoints::checkpoint,
                from,
                to,
                limit);
    }

    /** With what witnesses signed below it. */
    public String cosigned(Checkpoint checkpoint) {
        List<String> lines =
                sql.rows(
                        "SELECT line FROM ledger_cosignature WHERE size = ?"
                                + " ORDER BY received_at, line",
                        row -> row.getString(1) + "\n",
                        checkpoint.size());
        return checkpoint.note() + String.join("", lines);
    }

    /** The keys so far, the one that signs now last. */
    public List<RecordedKey> keys() {
        return sql.rows(
                "SELECT verifier, recorded_at, statement FROM ledger_key ORDER BY number",
                row -> new RecordedKey(row.getString(1), Sql.instant(row, 2), row.getString(3)));
    }

    static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong(1), row.getBytes(2), row.getString(3), Sql.instant(row, 4));
    }

    /**
     * @param statement by the key before it, that this one follows; null for the first, or when the
     *     one before was lost
     */
    public record RecordedKey(String verifier, Instant recordedAt, @Nullable String statement) {}
}
