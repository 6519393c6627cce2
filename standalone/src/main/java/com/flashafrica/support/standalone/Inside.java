package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.identity.shell.Accounts;
import com.flashafrica.support.identity.shell.Sessions;
import com.flashafrica.support.standalone.accounts.AccountsFile;
import com.flashafrica.support.standalone.accounts.FirstAccounts;
import com.flashafrica.support.standalone.accounts.LocalAccount;
import com.flashafrica.support.standalone.client.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/**
 * What this process knows of the platform it runs: it needs no password to act as one of the first
 * accounts, whatever became of the passwords since.
 */
final class Inside {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountsFile file;
    private final Api anonymous;

    Inside(ApplicationContext context, Path folder, Api anonymous) {
        this.accounts = context.getBean(Accounts.class);
        this.sessions = context.getBean(Sessions.class);
        this.file = AccountsFile.in(folder);
        this.anonymous = anonymous;
    }

    List<LocalAccount> makeAccounts() {
        return new FirstAccounts(accounts, file).make();
    }

    /** As nobody while that account is gone or disabled. */
    Api api(Role role) {
        Optional<String> username = file.of(role).map(LocalAccount::username);
        return username.flatMap(accounts::named)
                .filter(person -> sessions.accessFor(person).isPresent())
                .map(person -> anonymous.as(() -> sessions.accessFor(person).orElse("")))
                .orElse(anonymous);
    }
}
