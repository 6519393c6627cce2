package com.flashafrica.support.kernel;

/** In which capacity somebody acted. */
public enum ActorRole {
    CUSTOMER,
    AGENT,
    /** Leads agents; works on tickets like one. */
    LEAD,
    ANALYST,
    AUDITOR,
    ADMIN,
    BOT,
    /** The platform itself: a policy or a timer. */
    SYSTEM,
    /** Recorded by an import, in the name of whoever acted in the other system. */
    IMPORTED,
    /** Nobody said who it was. */
    UNKNOWN
}
