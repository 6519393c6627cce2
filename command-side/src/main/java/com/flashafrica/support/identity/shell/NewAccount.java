package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.people.Requester;
import com.flashafrica.support.ticketing.Level;
import org.jspecify.annotations.Nullable;

/**
 * An account that is to be.
 *
 * @param name of the person, who is called by the username when it is not said
 * @param email by which somebody is known already, perhaps, who has asked for support before
 */
public record NewAccount(
        String username,
        Role role,
        @Nullable Level level,
        @Nullable String name,
        @Nullable String email) {
    Requester requester() {
        return new Requester(null, name == null ? username : name, email, null, null, null);
    }

    /** Without names: it may end up in a log. */
    @Override
    public String toString() {
        return "NewAccount[" + role + "]";
    }
}
