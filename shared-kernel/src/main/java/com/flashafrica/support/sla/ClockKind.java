package com.flashafrica.support.sla;

/** What a target is set on. */
public enum ClockKind {
    /** From the opening to the first public reply by an agent. */
    FIRST_RESPONSE,
    /** From the customer's first message that nobody answered to the agent's next public reply. */
    NEXT_RESPONSE,
    /** From the opening to the resolution. */
    RESOLUTION
}
