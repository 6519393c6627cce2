package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.IdentityRejection.AccountNotFound;
import com.flashafrica.support.kernel.Rejection;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome.Refused;
import com.flashafrica.support.platform.people.Leaving;
import com.flashafrica.support.platform.requests.Outcomes;
import java.util.Optional;

/**
 * Somebody who is erased signs in no more, unless nobody else could manage accounts. Their account
 * goes with their entry in the directory.
 */
record AccountLeaving(Accounts accounts) implements Leaving {
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
}
