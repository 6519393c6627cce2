package com.flashafrica.support.kernel;

/** The keys of an event's metadata. Values are never personal data. */
public final class EventMetadata {
    /** Opaque id of the person or channel that caused the event. */
    public static final String ACTOR = "actor";

    /** In which capacity: {@link ActorRole}. */
    public static final String ROLE = "role";

    /** How it was made sure who it is; absent when nobody did. */
    public static final String AUTHENTICATED = "authenticated";

    /** The channel the command came through, where one is known. */
    public static final String CHANNEL = "channel";

    /** W3C trace id shared by everything that one request set off. */
    public static final String CORRELATION = "correlation";

    /**
     * What caused the command: the id of an event, an import, a request. What is known of where the
     * latter two came from is kept under that id, for a while, outside the ledger.
     */
    public static final String CAUSATION = "causation";

    /**
     * When the event happened, an {@link java.time.Instant}, on its way to the ledger, which keeps
     * it as a column.
     */
    public static final String OCCURRED_AT = "occurredAt";

    private EventMetadata() {}
}
