package com.flashafrica.support.ticketing;

/** What the requester is entitled to. */
public enum Tier {
    STANDARD,
    PREMIUM
}
