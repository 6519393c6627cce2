package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.domain.Lockout;
import com.flashafrica.support.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failures in a row. The account is looked at again after the password was checked, so that
 * guesses made all at once come no further than guesses made one by one. What is tried while an
 * account is locked does not count, or whoever tries could keep it locked for ever. Blocks.
 */
final class Attempts {
    private static final String NOBODY = "";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Lockout lockout;

    Attempts(JdbcClient database, TransactionTemplate transaction, Lockout lockout) {
        this.database = database;
        this.transaction = transaction;
        this.lockout = lockout;
    }

    private record Row(int failures, @Nullable Instant lockedUntil) {}

    /**
     * Remembers how it went; the same statements for an account that is not there.
     *
     * @param right whether the password was
     * @return whether that lets somebody in
     */
    boolean passed(@Nullable PersonId person, boolean right, Instant now) {
        Boolean passed =
                transaction.execute(_ -> {
                    // As much waiting for the disk for accounts that are there as for others: none.
                    database.sql("SET LOCAL synchronous_commit = off").update();
                    String id = person == null ? NOBODY : person.value();
                    Row row =
                            database.sql(
                                            "SELECT failures, locked_until FROM account"
                                                    + " WHERE person = ? FOR UPDATE")
                                    .param(id)
                                    .query((found, _) ->
                                            new Row(
                                                    found.getInt(1),
                                                    instant(
                                                            found.getObject(
                                                                    2, OffsetDateTime.class))))
                                    .optional()
                                    .orElse(new Row(0, null));
                    Instant until = row.lockedUntil();
                    boolean locked = until != null && now.isBefore(until);
                    note(id, right, locked, row.failures(), now);
                    return right && !locked;
                });
        return Boolean.TRUE.equals(passed);
    }

    private void note(String id, boolean right, boolean locked, int failures, Instant now) {
        int next = right ? 0 : failures + 1;
        Duration lock = right ? Duration.ZERO : lockout.after(next);
        database.sql(
                        """
                        UPDATE account SET failures = ?, locked_until = ?
                        WHERE person = ? AND NOT ?::boolean AND failures <> ?
                        """)
                .param(next)
                .param(lock.isZero() ? null : now.plus(lock).atOffset(ZoneOffset.UTC))
                .param(id)
                .param(locked)
                .param(next)
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
