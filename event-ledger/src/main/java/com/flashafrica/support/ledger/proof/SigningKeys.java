package com.flashafrica.support.ledger.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which key signs: the one that was recorded last. */
final class SigningKeys {
    private final Connection connection;

    SigningKeys(Connection connection) {
        this.connection = connection;
    }

    boolean isNewest(SigningKey key) throws SQLException {
        List<String> recorded = recorded();
        return !recorded.isEmpty() && recorded.getLast().equals(key.verifier());
    }

    /**
     * Records the key unless it is known. False when it is known and another one has followed it:
     * it does not come back.
     */
    boolean enrol(SigningKey key, @Nullable SigningKey before, Instant now) throws SQLException {
        List<String> recorded = recorded();
        if (recorded.contains(key.verifier())) {
            return recorded.getLast().equals(key.verifier());
        }
        Sql.write(
                connection,
                "INSERT INTO ledger_key (number, verifier, recorded_at, statement)"
                        + " VALUES (?, ?, ?, ?)",
                recorded.size() + 1,
                key.verifier(),
                now,
                wordOf(before, recorded, key));
        return true;
    }

    /** Null when the one before is not there to say it. */
    private @Nullable String wordOf(
            @Nullable SigningKey before, List<String> recorded, SigningKey key)
            throws SQLException {
        if (before == null || recorded.isEmpty() || !recorded.getLast().equals(before.verifier())) {
            return null;
        }
        return before.note(statement(key));
    }

    /** Its second line is no number, so that it is never read as a checkpoint. */
    private String statement(SigningKey key) throws SQLException {
        long size =
                Sql.rows(
                                connection,
                                "SELECT coalesce(max(size), 0) FROM ledger_checkpoint",
                                row -> row.getLong(1))
                        .getFirst();
        return "%s\nkey %s\nafter %d\n".formatted(key.name(), key.verifier(), size);
    }

    private List<String> recorded() throws SQLException {
        return Sql.rows(
                connection,
                "SELECT verifier FROM ledger_key ORDER BY number",
                row -> row.getString(1));
    }
}
