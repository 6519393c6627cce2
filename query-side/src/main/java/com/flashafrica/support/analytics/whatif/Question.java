package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.sla.SlaRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is tried, on which tickets.
 *
 * @param rules to be tried
 * @param from tickets opened before it are left out; null for none
 * @param to so are tickets opened then or later
 * @param position of the ledger's last event that counts
 * @param evaluatedAt when clocks that run are judged
 * @param limit how many tickets that change sides are shown
 * @param after and only those with a higher number
 */
record Question(
        SlaRules rules,
        @Nullable Instant from,
        @Nullable Instant to,
        GroupBy groupBy,
        long position,
        Instant evaluatedAt,
        int limit,
        long after) {
    boolean isWithin(Instant openedAt) {
        return (from == null || !openedAt.isBefore(from)) && (to == null || openedAt.isBefore(to));
    }
}
