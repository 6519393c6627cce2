package com.flashafrica.support.privacy.shell;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.flashafrica.support.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it is handed out: as it is stored, in whichever revision.
 *
 * @param metadata who caused it, and what belongs to the same story
 */
record ExportedEvent(
        long position,
        long version,
        UUID id,
        String type,
        int revision,
        Instant occurredAt,
        Instant recordedAt,
        @JsonRawValue String data,
        @JsonRawValue String metadata) {
    static ExportedEvent of(LedgerEvent event) {
        return new ExportedEvent(
                event.position(),
                event.version(),
                event.id(),
                event.type(),
                event.revision(),
                event.occurredAt(),
                event.recordedAt(),
                new String(event.payload(), StandardCharsets.UTF_8),
                new String(event.metadata(), StandardCharsets.UTF_8));
    }
}
