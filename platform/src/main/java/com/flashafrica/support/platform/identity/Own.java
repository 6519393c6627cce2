package com.flashafrica.support.platform.identity;

/** What tells whether a request is about what is the caller's own. */
public enum Own {
    /** The ticket in the path. */
    TICKET,
    /** The person in the path. */
    PERSON,
    /** Nothing: whoever answers shows or makes only what is the caller's own. */
    ANSWER
}
