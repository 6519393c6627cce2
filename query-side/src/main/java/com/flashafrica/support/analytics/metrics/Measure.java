package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.ticketing.Status;
import java.util.EnumSet;
import java.util.Set;

/** What is counted or measured of a ticket. Durations are whole seconds, rounded down. */
enum Measure {
    OPENED(Way.COUNT),
    RESOLVED(Way.COUNT),
    REOPENED(Way.COUNT),
    CLOSED(Way.COUNT),
    REASSIGNED(Way.COUNT),
    ESCALATED_AUTOMATICALLY(Way.COUNT),
    ESCALATED_BY_HAND(Way.COUNT),
    /** The ticket was, once or more. */
    ESCALATED(Way.COUNT),
    /** Resolved with one public reply by an agent, and never reopened. */
    ONE_TOUCH(Way.COUNT),
    CRITICAL_BUG(Way.COUNT),
    /** How many public messages there are. */
    MESSAGES(Way.SUM),
    /** From the opening to the first reply by an agent. */
    FIRST_RESPONSE(Way.SPREAD),
    /** From the opening to the first resolution. */
    FIRST_RESOLUTION(Way.SPREAD),
    /** From the opening to the last resolution. */
    TOTAL_RESOLUTION(Way.SPREAD),
    /** From the opening to the first escalation to that level. */
    TO_L2(Way.SPREAD),
    TO_L3(Way.SPREAD),
    /** A wait on the customer that is over. */
    WAITED(Way.SUM),
    /** A wait on the customer that goes on: the value is when it began, as {@link Micros}. */
    WAITING(Way.SINCE),
    FIRST_RESPONSE_MET(Way.COUNT),
    FIRST_RESPONSE_MISSED(Way.COUNT),
    /** Something is owed: the value is when it will be missed, as {@link Micros}. */
    FIRST_RESPONSE_OWED(Way.DUE),
    NEXT_RESPONSE_MET(Way.COUNT),
    NEXT_RESPONSE_MISSED(Way.COUNT),
    NEXT_RESPONSE_OWED(Way.DUE),
    RESOLUTION_MET(Way.COUNT),
    RESOLUTION_MISSED(Way.COUNT),
    RESOLUTION_OWED(Way.DUE),
    /** There is work left to do: the value is when that ended, as {@link Micros}. */
    STOOD_NEW(Way.STANDING),
    STOOD_OPEN(Way.STANDING),
    STOOD_WAITING_ON_CUSTOMER(Way.STANDING),
    STOOD_WAITING_ON_THIRD_PARTY(Way.STANDING);

    /** Of a time that is not known to come. */
    static final long NEVER = Long.MAX_VALUE;

    static final Set<Measure> STANDING = EnumSet.range(STOOD_NEW, STOOD_WAITING_ON_THIRD_PARTY);

    /** How contributions add up. */
    enum Way {
        /** Each is one. */
        COUNT,
        SUM,
        SPREAD,
        SINCE,
        DUE,
        STANDING
    }

    private final Way way;

    Measure(Way way) {
        this.way = way;
    }

    Way way() {
        return way;
    }

    static Measure met(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> FIRST_RESPONSE_MET;
            case NEXT_RESPONSE -> NEXT_RESPONSE_MET;
            case RESOLUTION -> RESOLUTION_MET;
        };
    }

    static Measure missed(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> FIRST_RESPONSE_MISSED;
            case NEXT_RESPONSE -> NEXT_RESPONSE_MISSED;
            case RESOLUTION -> RESOLUTION_MISSED;
        };
    }

    static Measure owed(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> FIRST_RESPONSE_OWED;
            case NEXT_RESPONSE -> NEXT_RESPONSE_OWED;
            case RESOLUTION -> RESOLUTION_OWED;
        };
    }

    /**
     * @param status one with work left to do
     */
    static Measure stood(Status status) {
        return switch (status) {
            case NEW -> STOOD_NEW;
            case OPEN -> STOOD_OPEN;
            case WAITING_ON_CUSTOMER -> STOOD_WAITING_ON_CUSTOMER;
            case WAITING_ON_THIRD_PARTY -> STOOD_WAITING_ON_THIRD_PARTY;
            case RESOLVED, CLOSED, MERGED ->
                    throw new IllegalArgumentException("nothing is left to do: " + status);
        };
    }
}
