package com.flashafrica.support.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What changed on a ticket between two points of its history.
 *
 * @param changes in the order of the events that made them
 */
public record TicketDiff(End from, End to, List<Change> changes) {
    /**
     * @param at when the event at the position was recorded; null for position 0
     */
    public record End(long position, @Nullable Instant at) {}

    /**
     * One field, changed by one event.
     *
     * @param field as on the ticket's own page, {@code assignee.agent} for one within another
     * @param before null when there was nothing; {@code after} null when nothing is left
     * @param position of the event, {@code type} its type, {@code by} who caused it
     */
    public record Change(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            long position,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String by,
            String type) {

        /** Without what may be personal: it may end up in a log. */
        @Override
        public String toString() {
            return "Change[field=" + field + ", position=" + position + "]";
        }
    }
}
