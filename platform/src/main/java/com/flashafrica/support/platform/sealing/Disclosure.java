package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.web.Caller;

/** How much of what is personal a reader sees. */
public enum Disclosure {
    /** Texts as they were written. */
    FULL,
    /** No texts, and people's ids replaced by pseudonyms that are the same everywhere. */
    PSEUDONYMISED;

    /** One place says who sees what. */
    public static Disclosure of(Caller caller) {
        return caller.is(Role.ANALYST) ? PSEUDONYMISED : FULL;
    }
}
