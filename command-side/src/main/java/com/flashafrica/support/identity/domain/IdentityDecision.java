package com.flashafrica.support.identity.domain;

import com.flashafrica.support.identity.IdentityEvent;
import com.flashafrica.support.identity.IdentityRejection;
import java.util.List;

/** What becomes of a command on an account or a key. */
public sealed interface IdentityDecision {
    /**
     * @param events none when it is as wanted already
     */
    record Accepted(List<IdentityEvent> events) implements IdentityDecision {}

    record Rejected(IdentityRejection rejection) implements IdentityDecision {}
}
