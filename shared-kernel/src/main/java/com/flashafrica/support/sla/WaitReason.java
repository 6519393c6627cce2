package com.flashafrica.support.sla;

/** The waits that can pause a clock. */
public enum WaitReason {
    WAITING_ON_CUSTOMER,
    WAITING_ON_THIRD_PARTY
}
