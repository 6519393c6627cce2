package com.flashafrica.support.platform.projection;

/** What a fold makes of a history. A record; stored in MongoDB under its id. */
public interface ViewDocument {
    String id();

    /** Position of the last event folded in. */
    long position();
}
