package com.flashafrica.support.identity.domain;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.ticketing.Level;
import org.jspecify.annotations.Nullable;

/** What an account or a key has become. */
public sealed interface IdentityState {
    record Account(Role role, @Nullable Level level, boolean enabled) implements IdentityState {
        /** Whether whoever has it can manage accounts. */
        public boolean isAdmin() {
            return enabled && role == Role.ADMIN;
        }

        boolean is(Role otherRole, @Nullable Level otherLevel) {
            return role == otherRole && level == otherLevel;
        }
    }

    record Key(boolean revoked) implements IdentityState {}
}
