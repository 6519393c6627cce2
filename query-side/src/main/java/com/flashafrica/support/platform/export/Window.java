package com.flashafrica.support.platform.export;

import com.flashafrica.support.platform.history.Cut;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted.
 *
 * @param from what is before it is left out; null for nothing
 * @param to so is what is at it, or later
 * @param cut what is known of the ledger
 */
public record Window(@Nullable Instant from, @Nullable Instant to, Cut cut) {
    public boolean takes(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
