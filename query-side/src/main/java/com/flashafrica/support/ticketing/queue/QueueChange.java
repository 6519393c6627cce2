package com.flashafrica.support.ticketing.queue;

import org.jspecify.annotations.Nullable;

/**
 * What an event did to a ticket's row in the list.
 *
 * @param before null when there was no row yet, or none that can be told
 * @param after null when the event is not about a row
 */
record QueueChange(@Nullable QueueDocument before, @Nullable QueueDocument after) {
    static final QueueChange NONE = new QueueChange(null, null);

    boolean leaves(QueueFilter filter) {
        return before != null && filter.matches(before) && !stays(filter);
    }

    boolean stays(QueueFilter filter) {
        return after != null && filter.matches(after);
    }
}
