package com.flashafrica.support.analytics.metrics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan's four numbers of a month.
 *
 * @param to the first moment of the next month
 * @param meanResolutionSeconds from the opening to the last resolution, of the tickets opened in
 *     the month; null while none of them was resolved
 * @param satisfactionRate 4 and 5 of what was rated, by the month of the resolution; null while
 *     nothing is
 * @param availability null: nothing probes the services yet
 * @param criticalBugs CRITICAL tickets of category {@code bug} that were opened in the month
 * @param links by a number's path: where the {@code tickets} are listed that it is made of
 */
record Overview(
        String month,
        Instant from,
        Instant to,
        String zone,
        Instant evaluatedAt,
        @Nullable Double meanResolutionSeconds,
        @Nullable Double satisfactionRate,
        @Nullable Double availability,
        long criticalBugs,
        Map<String, Map<String, String>> links) {}
