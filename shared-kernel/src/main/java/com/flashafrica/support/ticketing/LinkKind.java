package com.flashafrica.support.ticketing;

/** How a ticket relates to the one it links to. */
public enum LinkKind {
    RELATED,
    CAUSED_BY,
    DUPLICATES
}
