package com.flashafrica.support.ticketing.domain;

/**
 * What came of asking about the last resolution. Each resolution begins anew.
 *
 * @param imported nobody is asked of what happened elsewhere
 * @param reminded also once the requester wants to be asked no more
 */
public record Asking(boolean imported, boolean asked, boolean reminded, boolean rated) {
    static final Asking NOT_YET = new Asking(false, false, false, false);

    /** Whether the requester may be asked. */
    boolean isOpen() {
        return !imported && !asked && !rated;
    }

    /** Whether the requester may be asked again. */
    boolean isUnanswered() {
        return asked && !reminded && !rated;
    }

    Asking toldByImport() {
        return new Asking(true, asked, reminded, rated);
    }

    Asking nowAsked() {
        return new Asking(imported, true, reminded, rated);
    }

    Asking nowReminded() {
        return new Asking(imported, asked, true, rated);
    }

    Asking nowRated() {
        return new Asking(imported, asked, reminded, true);
    }
}
