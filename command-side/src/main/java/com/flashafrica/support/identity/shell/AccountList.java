package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts with the names of those who have them. Blocks. */
public final class AccountList {
    private static final String ALL =
            """
            SELECT account.person, username, role, level, enabled, name, email,
                   account.created_at, locked_until
            FROM account JOIN person_directory ON person_directory.id = account.person
            WHERE version > 0
            """;

    private final JdbcClient database;
    private final Clock clock;

    AccountList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * In the order of the people's ids, which is that of their coming.
     *
     * @param after the last person of the page before; empty for the first
     */
    public List<ListedAccount> page(String after, int limit) {
        return database.sql(ALL + "AND account.person > ? ORDER BY account.person LIMIT ?")
                .param(after)
                .param(limit)
                .query(this::account)
                .list();
    }

    public Optional<ListedAccount> find(PersonId person) {
        return database.sql(ALL + "AND account.person = ?")
                .param(person.value())
                .query(this::account)
                .optional();
    }

    private ListedAccount account(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        return new ListedAccount(
                new PersonId(row.getString("person")),
                row.getString("username"),
                Role.valueOf(row.getString("role")),
                level == null ? null : Level.valueOf(level),
                row.getBoolean("enabled"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lock(row.getObject("locked_until", OffsetDateTime.class)));
    }

    private @Nullable Instant lock(@Nullable OffsetDateTime until) {
        return until == null || !clock.instant().isBefore(until.toInstant())
                ? null
                : until.toInstant();
    }
}
