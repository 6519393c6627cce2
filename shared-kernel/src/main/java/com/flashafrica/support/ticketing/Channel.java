package com.flashafrica.support.ticketing;

/** How a ticket reached us. */
public enum Channel {
    CHAT,
    EMAIL,
    PHONE,
    WEB,
    API
}
