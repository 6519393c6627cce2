package com.flashafrica.support.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.platform.feed.FeedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the ledger as CloudEvents 1.0 has it, in its JSON form. Names of extensions are lower
 * case there.
 *
 * @param source {@code /ledger/<ledger id>}; with the id it is unique in the world
 * @param subject the stream
 * @param time when it happened; {@code recordedtime} is when it was recorded
 * @param streamversion its place in the stream, from 1
 * @param correlationid W3C trace id of the whole story
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        long position,
        long streamversion,
        Instant recordedtime,
        @Nullable String actor,
        @Nullable String actorrole,
        @Nullable String channel,
        @Nullable String correlationid,
        @Nullable String causationid,
        @JsonRawValue String data) {

    static CloudEvent of(FeedEvent event, UUID ledger) {
        LedgerEvent stored = event.stored();
        Map<String, String> metadata = event.metadata();
        return new CloudEvent(
                "1.0",
                stored.id().toString(),
                "/ledger/" + ledger,
                stored.type(),
                stored.stream(),
                stored.occurredAt(),
                "application/json",
                stored.position(),
                stored.version(),
                stored.recordedAt(),
                metadata.get(EventMetadata.ACTOR),
                metadata.get(EventMetadata.ROLE),
                metadata.get(EventMetadata.CHANNEL),
                metadata.get(EventMetadata.CORRELATION),
                metadata.get(EventMetadata.CAUSATION),
                event.json());
    }

    /** Without what may be personal: it may end up in a log. */
    @Override
    public String toString() {
        return "CloudEvent[position=" + position + ", type=" + type + "]";
    }
}
