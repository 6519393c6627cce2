package com.flashafrica.support.standalone.accounts;

import com.flashafrica.support.identity.Role;

/** One line of {@code accounts.json}: what somebody signs in with. */
public record LocalAccount(Role role, String username, String password) {
    /** Without the password: it may end up in a log. */
    @Override
    public String toString() {
        return "LocalAccount[" + username + "]";
    }
}
