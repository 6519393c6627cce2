package com.flashafrica.support.standalone.faults.journal;

/** What a client asks for, and the event that the ledger must then hold once. */
public enum Kind {
    OPEN("ticket.opened"),
    REPLY("ticket.replied"),
    NOTE("ticket.noted");

    private final String event;

    Kind(String event) {
        this.event = event;
    }

    public String event() {
        return event;
    }
}
