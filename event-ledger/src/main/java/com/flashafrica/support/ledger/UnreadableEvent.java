package com.flashafrica.support.ledger;

/** The event's type is known, but its stored bytes do not fit it. */
public final class UnreadableEvent extends LedgerException {
    UnreadableEvent(String what, Throwable cause) {
        super(what + " cannot be read", cause);
    }
}
