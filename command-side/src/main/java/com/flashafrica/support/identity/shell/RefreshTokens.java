package com.flashafrica.support.identity.shell;

import com.flashafrica.support.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens that each fetch the next pair once. A family begins with a sign-in and ends when its time
 * is over, on signing out, or when one of its tokens comes a second time: then somebody has it who
 * should not, and nobody can tell which of the two. Only digests are kept. Blocks.
 */
final class RefreshTokens {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RefreshTokens(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * What a token stands for.
     *
     * @param epoch of the account when its family began
     */
    record Family(UUID id, PersonId person, long epoch, Instant endsAt) {
        private static Family of(ResultSet row, int number) throws SQLException {
            return new Family(
                    row.getObject("family", UUID.class),
                    new PersonId(row.getString("person")),
                    row.getLong("epoch"),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant());
        }
    }

    /** What came of a token that was handed in. */
    sealed interface Turned {
        record Next(Family family, String token) implements Turned {}

        record Reused(Family family) implements Turned {}

        record Unknown() implements Turned {}
    }

    /** The first token of a new family. */
    String begin(PersonId person, long epoch, Instant now, Instant endsAt) {
        database.sql("DELETE FROM refresh_token WHERE person = ? AND expires_at <= ?")
                .param(person.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        return add(new Family(UUID.randomUUID(), person, epoch, endsAt), now);
    }

    Turned turn(String token, Instant now) {
        byte[] digest = Secrets.digest(token);
        return inFamily(digest)
                .map(family -> turn(digest, family, now))
                .orElseGet(Turned.Unknown::new);
    }

    /** Nothing when there is no such token. */
    Optional<Family> end(String token) {
        Optional<Family> family = inFamily(Secrets.digest(token));
        family.ifPresent(known ->
                transaction.executeWithoutResult(_ -> {
                    lock(known);
                    delete(known);
                }));
        return family;
    }

    void endAll(PersonId person) {
        database.sql("DELETE FROM refresh_token WHERE person = ?").param(person.value()).update();
    }

    private Turned turn(byte[] digest, Family family, Instant now) {
        Turned turned =
                transaction.execute(_ -> {
                    lock(family);
                    boolean first =
                            database.sql(
                                                    "UPDATE refresh_token SET used_at = ? WHERE"
                                                            + " digest = ? AND used_at IS NULL")
                                            .param(now.atOffset(ZoneOffset.UTC))
                                            .param(digest)
                                            .update()
                                    == 1;
                    if (!first) {
                        return delete(family) == 0
                                ? new Turned.Unknown()
                                : new Turned.Reused(family);
                    }
                    return now.isBefore(family.endsAt())
                            ? new Turned.Next(family, add(family, now))
                            : new Turned.Unknown();
                });
        return turned == null ? new Turned.Unknown() : turned;
    }

    /** One at a time in a family, or the token of one could outlive the end told by another. */
    private void lock(Family family) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("refresh-" + family.id())
                .query((_, _) -> true)
                .single();
    }

    private Optional<Family> inFamily(byte[] digest) {
        return database.sql(
                        "SELECT family, person, epoch, expires_at FROM refresh_token"
                                + " WHERE digest = ?")
                .param(digest)
                .query(Family::of)
                .optional();
    }

    private String add(Family family, Instant now) {
        String token = Secrets.token();
        database.sql(
                        """
                        INSERT INTO refresh_token
                            (digest, family, person, epoch, issued_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(Secrets.digest(token))
                .param(family.id())
                .param(family.person().value())
                .param(family.epoch())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(family.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    private int delete(Family family) {
        return database.sql("DELETE FROM refresh_token WHERE family = ?")
                .param(family.id())
                .update();
    }
}
