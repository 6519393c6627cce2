package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.IdentityRejection.AccountNotFound;
import com.flashafrica.support.kernel.Rejection;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Forgotten;
import com.flashafrica.support.platform.requests.Outcomes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who is erased signs in no more, unless nobody else could manage accounts. Their account
 * goes with their entry in the directory; machines keep the keys they made, without the names they
 * gave them.
 */
record AccountLeaving(Accounts accounts, JdbcClient database) implements Forgets {
    @Override
    public Optional<Rejection> leave(PersonId person, Cause cause) {
        if (accounts.find(person).isEmpty()) {
            return Optional.empty();
        }
        var outcome = accounts.setEnabled(person, false, cause);
        if (outcome instanceof Refused(AccountNotFound _)) {
            return Optional.empty();
        }
        if (outcome instanceof Refused(var why)) {
            return Optional.of(why);
        }
        Outcomes.done(outcome);
        return Optional.empty();
    }

    @Override
    public void forget(Forgotten person) {
        database.sql("UPDATE api_key SET name = '[erased]' WHERE created_by = ?")
                .param(person.id().value())
                .update();
    }
}
