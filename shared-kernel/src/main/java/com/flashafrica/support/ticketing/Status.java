package com.flashafrica.support.ticketing;

/** Where a ticket stands. */
public enum Status {
    /** Nobody has it. */
    NEW,
    OPEN,
    WAITING_ON_CUSTOMER,
    WAITING_ON_THIRD_PARTY,
    RESOLVED,
    /** Final: a customer's reply opens a linked new ticket. */
    CLOSED,
    /** Final: the work goes on in the ticket it was merged into. */
    MERGED;

    /** Whether work remains to be done: what a backlog counts. */
    public boolean isUnresolved() {
        return this != RESOLVED && this != CLOSED && this != MERGED;
    }

    public boolean isWaiting() {
        return this == WAITING_ON_CUSTOMER || this == WAITING_ON_THIRD_PARTY;
    }

    public static Status waitingOn(WaitingOn on) {
        return switch (on) {
            case CUSTOMER -> WAITING_ON_CUSTOMER;
            case THIRD_PARTY -> WAITING_ON_THIRD_PARTY;
        };
    }
}
