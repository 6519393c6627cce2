package com.flashafrica.support.standalone.accounts;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.identity.shell.Accounts;
import com.flashafrica.support.identity.shell.NewAccount;
import com.flashafrica.support.identity.shell.Secrets;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.ticketing.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account a role, made on the first start. What the file says holds: passwords get its name
 * only after the accounts have them, so that whatever a crash interrupts is done again by the next
 * start. A start without the file therefore gives every account a new password, which is how
 * somebody who has lost the passwords and owns the folder gets in again.
 */
public final class FirstAccounts {
    private final Accounts accounts;
    private final AccountsFile file;
    private final Cause cause =
            new Cause("standalone", ActorRole.SYSTEM, null, Trace.newTrace().id(), null);

    public FirstAccounts(Accounts accounts, AccountsFile file) {
        this.accounts = accounts;
        this.file = file;
    }

    /**
     * @return those that were made, or given another password, by this call
     */
    public List<LocalAccount> make() {
        Map<Role, LocalAccount> kept = new EnumMap<>(Role.class);
        List<LocalAccount> all = new ArrayList<>(file.read());
        all.forEach(account -> kept.putIfAbsent(account.role(), account));
        List<LocalAccount> made = new ArrayList<>();
        for (Role role : Role.values()) {
            LocalAccount known = kept.get(role);
            if (known == null) {
                made.add(new LocalAccount(role, name(role), Secrets.password()));
            } else if (accounts.named(known.username()).isEmpty()) {
                create(known);
            }
        }
        if (!made.isEmpty()) {
            all.addAll(made);
            file.prepare(all);
            made.forEach(this::ensure);
            file.take();
        }
        return made;
    }

    private void ensure(LocalAccount account) {
        Optional<PersonId> person = accounts.named(account.username());
        if (person.isEmpty()) {
            create(account);
            return;
        }
        must(accounts.changeRole(person.get(), account.role(), level(account.role()), cause));
        must(accounts.setEnabled(person.get(), true, cause));
        must(accounts.setPassword(person.get(), account.password(), cause));
    }

    private void create(LocalAccount account) {
        Role role = account.role();
        String name = role.name().charAt(0) + name(role).substring(1);
        NewAccount wanted =
                new NewAccount(
                        account.username(),
                        role,
                        level(role),
                        name,
                        name(role) + "@flashafrica.example");
        must(accounts.create(wanted, account.password(), cause).outcome());
    }

    private static void must(CommandOutcome outcome) {
        if (!(outcome instanceof Done)) {
            throw new CannotStart("An account could not be made: " + outcome);
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Level level(Role role) {
        return role == Role.AGENT ? Level.L3 : null;
    }
}
