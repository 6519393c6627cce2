package com.flashafrica.support.identity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A session that is to go on. */
record RefreshBody(@NotNull @Size(max = 200) String refreshToken) {
    /** Without the token: it may end up in a log. */
    @Override
    public String toString() {
        return "RefreshBody";
    }

    /**
     * One that is to end.
     *
     * @param everywhere and all others of the account as well
     */
    record SignOut(@NotNull @Size(max = 200) String refreshToken, @Nullable Boolean everywhere) {
        @Override
        public String toString() {
            return "SignOut";
        }
    }
}
