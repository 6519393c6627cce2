package com.flashafrica.support.ledger;

/** This build does not know the event's type, or not in that revision. It never guesses. */
public final class UnknownEventType extends LedgerException {
    UnknownEventType(String type, int revision) {
        super("event type %s in revision %d is not known here".formatted(type, revision), null);
    }
}
