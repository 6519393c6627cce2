package com.flashafrica.support.ticketing.timeline;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.platform.feed.FeedEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a ticket, as the API shows it.
 *
 * @param id the event's own
 * @param by opaque id of who caused it, and {@code role} in which capacity
 * @param data the event's fields in their newest form
 */
record TimelineEntry(
        String ticket,
        long position,
        long version,
        String id,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String role,
        @JsonRawValue String data) {

    static TimelineEntry of(FeedEvent event) {
        LedgerEvent stored = event.stored();
        Map<String, String> metadata = event.metadata();
        return new TimelineEntry(
                stored.stream(),
                stored.position(),
                stored.version(),
                stored.id().toString(),
                stored.type(),
                stored.occurredAt(),
                stored.recordedAt(),
                metadata.get(EventMetadata.ACTOR),
                metadata.get(EventMetadata.ROLE),
                event.json());
    }

    /** Without what may be personal: it may end up in a log. */
    @Override
    public String toString() {
        return "TimelineEntry[position=" + position + ", type=" + type + "]";
    }
}
