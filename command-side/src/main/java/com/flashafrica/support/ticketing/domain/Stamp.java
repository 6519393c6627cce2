package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.ticketing.TicketEvent;
import java.time.Instant;

/**
 * How far a ticket's stream has come.
 *
 * @param version how many events it has
 * @param etag version of the last event that a person or a channel caused
 * @param lastAt the latest time that any of its events happened at
 */
public record Stamp(long version, long etag, Instant lastAt) {
    static final Stamp NONE = new Stamp(0, 0, Instant.MIN);

    Stamp after(TicketEvent event, Instant at) {
        long next = version + 1;
        return new Stamp(next, event.automatic() ? etag : next, at.isAfter(lastAt) ? at : lastAt);
    }
}
