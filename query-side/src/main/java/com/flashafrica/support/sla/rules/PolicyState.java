package com.flashafrica.support.sla.rules;

/** What a version of a policy still means. */
enum PolicyState {
    /** New tickets get it when it is the first that matches. */
    IN_FORCE,
    /** Only tickets that got it before have it. */
    RETIRED,
    /** The policy has a later version; tickets that have this one keep it. */
    REPLACED
}
