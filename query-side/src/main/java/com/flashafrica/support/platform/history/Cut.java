package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.LedgerEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the ledger's events are known to an answer about the past.
 *
 * @param position up to here
 * @param occurredBy and of those only what happened at or before then; null for all
 * @param at the time of day to evaluate by
 */
public record Cut(long position, @Nullable Instant occurredBy, Instant at) {
    /** Takes everything there is. */
    public static final Cut NONE = new Cut(Long.MAX_VALUE, null, Instant.MAX);

    public boolean takes(LedgerEvent event) {
        return event.position() <= position
                && (occurredBy == null || !event.occurredAt().isAfter(occurredBy));
    }
}
