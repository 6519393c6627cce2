package com.flashafrica.support.audit.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of the ledger, as an auditor reads it.
 *
 * @param id the event's own
 * @param ticket that it is about; null when it is about none
 * @param summary what happened, in a sentence
 * @param changes what it changed on its ticket; null where this build cannot tell
 * @param correlation W3C trace id of the whole story
 * @param causation id of the event, the request, the import or the recorded access that caused it
 * @param hash of the ledger up to and with this event, in lower-case hex
 */
record AuditEntry(
        long position,
        String id,
        String stream,
        long version,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        Source source,
        @Nullable Ticket ticket,
        String summary,
        @Nullable List<Change> changes,
        @Nullable String correlation,
        @Nullable String causation,
        String hash) {

    /**
     * @param id opaque; null when nobody said
     * @param authenticated how it was made sure who it is; null when nobody did
     */
    record Actor(@Nullable String id, @Nullable String role, @Nullable String authenticated) {}

    /**
     * @param channel that the request came through, where one is known
     * @param network from where, as long as that is kept; several where accesses were counted
     */
    record Source(@Nullable String channel, List<Network> network) {}

    /**
     * @param address network address; empty for those that were too many to be told apart
     */
    record Network(String address, String userAgent, long times) {
        /** Without what is personal: it may end up in a log. */
        @Override
        public String toString() {
            return "Network";
        }
    }

    /**
     * @param number what people call it by; null if there is no such ticket
     */
    record Ticket(String id, @Nullable Long number) {}

    /**
     * One field of the ticket's page.
     *
     * @param before null when there was nothing, or it is not told; {@code after} likewise
     * @param words both in words; only that it changed where it is personal
     */
    record Change(
            String field, @Nullable JsonNode before, @Nullable JsonNode after, String words) {}
}
