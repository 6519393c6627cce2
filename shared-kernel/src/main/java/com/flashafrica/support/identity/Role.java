package com.flashafrica.support.identity;

import com.flashafrica.support.kernel.ActorRole;

/**
 * What somebody who signs in is here for. What each may do is said by one table, and nowhere else.
 */
public enum Role {
    /** Asks for support: own tickets only. */
    CUSTOMER(ActorRole.CUSTOMER),
    /** Gives support, on a level. */
    AGENT(ActorRole.AGENT),
    /** Leads agents: every queue, the rules, the figures. */
    LEAD(ActorRole.LEAD),
    /** Reads figures and events, of people without names. */
    ANALYST(ActorRole.ANALYST),
    /** Reads everything, changes nothing. */
    AUDITOR(ActorRole.AUDITOR),
    /** Accounts, keys and configuration; no tickets. */
    ADMIN(ActorRole.ADMIN);

    private final ActorRole actor;

    Role(ActorRole actor) {
        this.actor = actor;
    }

    /** The capacity in which events name whoever has this role. */
    public ActorRole actor() {
        return actor;
    }
}
