package com.flashafrica.support.ticketing;

/** Whom the work waits for. */
public enum WaitingOn {
    CUSTOMER,
    THIRD_PARTY
}
