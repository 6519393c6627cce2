package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.IdentityCommand;
import com.flashafrica.support.identity.IdentityCommand.ChangePassword;
import com.flashafrica.support.identity.IdentityCommand.ChangeRole;
import com.flashafrica.support.identity.IdentityCommand.CreateAccount;
import com.flashafrica.support.identity.IdentityCommand.DisableAccount;
import com.flashafrica.support.identity.IdentityCommand.EnableAccount;
import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.identity.IdentityRejection;
import com.flashafrica.support.identity.IdentityRejection.AccountAlreadyThere;
import com.flashafrica.support.identity.IdentityRejection.UsernameTaken;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.identity.domain.IdentityState;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.ticketing.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Accounts as they are made and changed. What was done is in the ledger before it holds; names and
 * passwords are in rows beside. Blocks: called on virtual threads only.
 */
public final class Accounts {
    private final AccountRows rows;
    private final PersonDirectory people;
    private final PasswordHashes passwords;
    private final LedgerIdentities ledger;
    private final Commands commands;
    private final OneAtATime changes;

    Accounts(
            AccountRows rows,
            PersonDirectory people,
            PasswordHashes passwords,
            LedgerIdentities ledger,
            Commands commands,
            OneAtATime changes) {
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.ledger = ledger;
        this.commands = commands;
        this.changes = changes;
    }

    /** Whoever has the account of that name, if there is one. */
    public Optional<PersonId> named(String username) {
        return rows.named(username).map(AccountRow::person);
    }

    public Optional<Account> find(PersonId person) {
        return rows.of(person).map(Account::of);
    }

    /**
     * @param person null when it was refused
     */
    public record Created(CommandOutcome outcome, @Nullable PersonId person) {
        private static Created not(IdentityRejection why) {
            return new Created(new Refused(why), null);
        }
    }

    /**
     * @return what came of it, and whose account it is when it is there
     */
    public Created create(NewAccount wanted, String password, Cause cause) {
        String hash = passwords.of(password);
        return changes.run(() -> {
            // What another process recorded and did not come to write is no longer to be had.
            rows.named(wanted.username()).ifPresent(row -> rows.follow(row.person()));
            if (rows.isTaken(wanted.username())) {
                return Created.not(new UsernameTaken());
            }
            PersonId person = people.resolve(wanted.requester()).id();
            rows.follow(person);
            rows.forgetPrepared(person, wanted.username());
            if (!rows.prepare(person, wanted, hash)) {
                return Created.not(new AccountAlreadyThere());
            }
            CommandOutcome outcome =
                    commands.send(
                            new CreateAccount(person, wanted.role(), wanted.level()),
                            cause,
                            null,
                            null);
            rows.follow(person);
            return new Created(outcome, person);
        });
    }

    public CommandOutcome changeRole(
            PersonId person, Role role, @Nullable Level level, Cause cause) {
        return change(
                person, cause, () -> new ChangeRole(person, role, level, hasOtherAdmins(person)));
    }

    public CommandOutcome setEnabled(PersonId person, boolean enabled, Cause cause) {
        return change(
                person,
                cause,
                () ->
                        enabled
                                ? new EnableAccount(person)
                                : new DisableAccount(person, hasOtherAdmins(person)));
    }

    /** Sessions that began with the password before are over. */
    public CommandOutcome setPassword(PersonId person, String password, Cause cause) {
        String hash = passwords.of(password);
        return changes.run(() -> {
            CommandOutcome outcome = send(person, cause, new ChangePassword(person));
            if (outcome instanceof CommandOutcome.Done) {
                rows.password(person, hash);
            }
            return outcome;
        });
    }

    private CommandOutcome change(PersonId person, Cause cause, Supplier<IdentityCommand> command) {
        return changes.run(() -> send(person, cause, command.get()));
    }

    private CommandOutcome send(PersonId person, Cause cause, IdentityCommand command) {
        CommandOutcome outcome = commands.send(command, cause, null, null);
        rows.follow(person);
        return outcome;
    }

    /** As the ledger says, whose word counts before any row's. */
    private boolean hasOtherAdmins(PersonId person) {
        return rows.admins().stream()
                .filter(other -> !other.equals(person))
                .map(other -> ledger.find(IdentityEvent.accountStream(other)))
                .anyMatch(state ->
                        state.filter(IdentityState.Account.class::isInstance)
                                .map(IdentityState.Account.class::cast)
                                .filter(IdentityState.Account::isAdmin)
                                .isPresent());
    }
}
