package com.flashafrica.support.analytics.metrics;

/** What is counted or measured of a ticket. Durations are whole seconds, rounded down. */
enum Measure {
    OPENED,
    RESOLVED,
    REOPENED,
    CLOSED,
    /** +1 or -1: the ticket joins or leaves those with work left to do. */
    UNRESOLVED,
    /** From the opening to the first reply by an agent. */
    FIRST_RESPONSE,
    /** From the opening to the first resolution. */
    FIRST_RESOLUTION,
    /** From the opening to the last resolution. */
    TOTAL_RESOLUTION,
    /** A wait on the customer that is over. */
    WAITED,
    /**
     * A wait on the customer that goes on: the value is when it began, in microseconds since 1970.
     */
    WAITING
}
