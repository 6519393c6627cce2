package com.flashafrica.support.ticketing.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event did to a ticket's row in the list.
 *
 * @param before null when there was no row yet, or none that can be told
 * @param after null when the event is not about a row
 * @param at when the event was recorded: what depends on the time of day is told for then
 */
record QueueChange(@Nullable QueueDocument before, @Nullable QueueDocument after, Instant at) {
    static final QueueChange NONE = new QueueChange(null, null, Instant.EPOCH);

    /**
     * Whether it was in the list at any time since its last event and is no more. Time alone may
     * have taken it out before, but nobody was told.
     */
    boolean leaves(QueueFilter filter) {
        return before != null
                && (filter.matches(before, before.updatedAt()) || filter.matches(before, at))
                && !stays(filter);
    }

    boolean stays(QueueFilter filter) {
        return after != null && filter.matches(after, at);
    }
}
