package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.identity.IdentityEvent.AccountCreated;
import com.flashafrica.support.identity.IdentityEvent.AccountDisabled;
import com.flashafrica.support.identity.IdentityEvent.AccountEnabled;
import com.flashafrica.support.identity.IdentityEvent.AccountPasswordChanged;
import com.flashafrica.support.identity.IdentityEvent.AccountRoleChanged;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyCreated;
import com.flashafrica.support.identity.IdentityEvent.ApiKeyRevoked;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of accounts: names, hashes, and what the ledger says of them, followed event by event.
 * Blocks.
 */
final class AccountRows {
    private static final String ONE = "SELECT " + AccountRow.COLUMNS + " FROM account ";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final LedgerIdentities ledger;
    private final Clock clock;

    AccountRows(
            JdbcClient database,
            TransactionTemplate transaction,
            LedgerIdentities ledger,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    Optional<AccountRow> named(String username) {
        return database.sql(ONE + "WHERE lower(username) = lower(?)")
                .param(username)
                .query(AccountRow::of)
                .optional();
    }

    Optional<AccountRow> of(PersonId person) {
        return database.sql(ONE + "WHERE person = ?")
                .param(person.value())
                .query(AccountRow::of)
                .optional();
    }

    /** Everybody who is an administrator, or was. */
    List<PersonId> admins() {
        return database.sql("SELECT person FROM account WHERE role = 'ADMIN'")
                .query((row, _) -> new PersonId(row.getString("person")))
                .list();
    }

    boolean isTaken(String username) {
        return database.sql(
                                "SELECT count(*) FROM account"
                                        + " WHERE lower(username) = lower(?) AND version > 0")
                        .param(username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * A row that cannot be signed in by before the ledger says that there is an account.
     *
     * @return false when the person has one
     */
    boolean prepare(PersonId person, NewAccount wanted, String hash) {
        return database.sql(
                                """
                                INSERT INTO account (person, username, password_hash, role, level,
                                                     enabled, created_at)
                                VALUES (?, ?, ?, ?, ?, false, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .param(person.value())
                        .param(wanted.username())
                        .param(hash)
                        .param(wanted.role().name())
                        .param(name(wanted.level()))
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes rows away that were prepared for that name or person and came to nothing. */
    void forgetPrepared(PersonId person, String username) {
        database.sql(
                        "DELETE FROM account WHERE version = 0"
                                + " AND (person = ? OR lower(username) = lower(?))")
                .param(person.value())
                .param(username)
                .update();
    }

    /** Sets a password; failures before it are forgotten. */
    void password(PersonId person, String hash) {
        database.sql(
                        "UPDATE account SET password_hash = ?, failures = 0, locked_until = NULL"
                                + " WHERE person = ?")
                .param(hash)
                .param(person.value())
                .update();
    }

    /** Ends every session of the account. */
    void raiseEpoch(PersonId person) {
        database.sql("UPDATE account SET epoch = epoch + 1 WHERE person = ?")
                .param(person.value())
                .update();
    }

    /** Brings the row to where its stream is, from wherever it was; any number of times. */
    void follow(PersonId person) {
        transaction.executeWithoutResult(_ -> {
            Optional<Long> version =
                    database.sql("SELECT version FROM account WHERE person = ? FOR UPDATE")
                            .param(person.value())
                            .query(Long.class)
                            .optional();
            if (version.isPresent()) {
                List<IdentityEvent> news =
                        ledger.after(IdentityEvent.accountStream(person), version.get());
                news.forEach(event -> follow(person, event));
            }
        });
    }

    private void follow(PersonId person, IdentityEvent event) {
        switch (event) {
            case AccountCreated(var _, var role, var level) ->
                    set(person, "enabled = true, role = ?, level = ?", role.name(), name(level));
            case AccountRoleChanged(var _, var role, var level) ->
                    set(person, "epoch = epoch + 1, role = ?, level = ?", role.name(), name(level));
            case AccountPasswordChanged _ -> set(person, "epoch = epoch + 1");
            case AccountDisabled _ -> set(person, "epoch = epoch + 1, enabled = false");
            case AccountEnabled _ -> set(person, "enabled = true");
            case ApiKeyCreated _, ApiKeyRevoked _ ->
                    throw new IllegalStateException("a key's event in an account's stream");
        }
    }

    /** The columns are one of the texts above. */
    private void set(PersonId person, String columns, @Nullable Object... values) {
        var update =
                database.sql(
                        "UPDATE account SET version = version + 1, "
                                + columns
                                + " WHERE person = ?");
        for (Object value : values) {
            update = update.param(value);
        }
        update.param(person.value()).update();
    }

    private static @Nullable String name(@Nullable Level level) {
        return level == null ? null : level.name();
    }
}
