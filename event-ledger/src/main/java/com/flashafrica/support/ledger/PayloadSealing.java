package com.flashafrica.support.ledger;

import java.util.List;
import tools.jackson.databind.JacksonModule;

/**
 * Seals parts of payloads while they are written for the ledger. What comes back when they are read
 * is what was written: opening is no business of the ledger's.
 */
public interface PayloadSealing {
    /**
     * Brings the serializers that seal. They find the {@link Run} that they work for in the
     * context's attribute {@code Run.class}; without one they write what they are given.
     */
    JacksonModule module();

    /** Before a payload of that type is written. */
    Run begin(EventType type, Object payload);

    /** The sealing of one payload. */
    interface Run {
        /**
         * Once it is written.
         *
         * @return the keys it was sealed with that are not recorded yet
         * @throws RuntimeException when what was written must not be recorded
         */
        List<FreshKey> finish(byte[] payload, byte[] metadata);
    }
}
