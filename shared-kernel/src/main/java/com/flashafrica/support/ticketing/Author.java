package com.flashafrica.support.ticketing;

/** Who wrote a reply. A bot never counts as a response. */
public enum Author {
    AGENT,
    CUSTOMER,
    BOT
}
