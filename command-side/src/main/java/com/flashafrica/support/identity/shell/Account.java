package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import org.jspecify.annotations.Nullable;

/** Who somebody who signs in is, and as what. */
public record Account(PersonId person, Role role, @Nullable Level level) {
    static Account of(AccountRow row) {
        return new Account(row.person(), row.role(), row.level());
    }
}
