package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account, as everybody who looks after accounts may see it.
 *
 * @param lockedUntil when it can be signed in to again after too many failures; null when it can
 */
public record ListedAccount(
        PersonId person,
        String username,
        Role role,
        @Nullable Level level,
        boolean enabled,
        @Nullable String name,
        @Nullable String email,
        Instant created,
        @Nullable Instant lockedUntil) {
    /** Without names: it may end up in a log. */
    @Override
    public String toString() {
        return "ListedAccount[" + person + "]";
    }
}
