package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.sla.SlaHistory;
import com.flashafrica.support.sla.SlaTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket was promised and how that stands, as the API shows it.
 *
 * @param policy key of the policy in force; a clock that was settled under another one names that
 * @param clocks the first response, the next responses in order, the resolution, the total one
 */
record ServiceLevel(String policy, int policyVersion, List<SlaClock> clocks) {
    /** Null if nothing was promised. */
    static @Nullable ServiceLevel of(ClockLog log, Instant at) {
        SlaHistory history = log.history();
        SlaTerms terms = history.terms();
        return terms == null
                ? null
                : new ServiceLevel(
                        terms.policy().key(), terms.policy().version(), history.clocks(at));
    }

    /** Whether it is another at every instant: something is still owed. */
    boolean moves() {
        return clocks.stream().anyMatch(clock -> clock.finishedAt() == null);
    }
}
