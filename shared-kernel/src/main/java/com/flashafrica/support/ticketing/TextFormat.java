package com.flashafrica.support.ticketing;

/** What a text is written in. */
public enum TextFormat {
    /** Plain text: whoever shows it interprets nothing in it. */
    TEXT,

    /** As mail and chat bring it: kept as it came, and sanitised whenever it is read. */
    HTML
}
