package com.flashafrica.support.ticketing;

/** How much it matters, least first. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
