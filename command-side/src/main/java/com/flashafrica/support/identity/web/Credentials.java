package com.flashafrica.support.identity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who somebody says they are, and what only they know. */
record Credentials(
        @NotNull @Size(max = 254) String username, @NotNull @Size(max = 200) String password) {
    /** Without the password: it may end up in a log. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
