package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.ticketing.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How each agent is doing.
 *
 * @param from null when the window begins with the first ticket
 * @param agents in the order of their ids: whoever has something to tell
 */
record AgentMetrics(
        @Nullable Instant from, Instant to, String zone, Instant evaluatedAt, List<Agent> agents) {

    /**
     * The tickets of an agent are those whose last resolution is the agent's.
     *
     * @param handled how often they were resolved in the window
     * @param firstResponseSeconds of those opened in the window
     * @param resolutionSeconds from the opening to the last resolution, likewise
     * @param satisfaction with the agent's own resolutions in the window
     * @param links by a number's path: where the {@code tickets} or {@code events} that it counts
     *     are listed; the load's only for whom the list of tickets is open
     */
    record Agent(
            String agent,
            long handled,
            Distribution firstResponseSeconds,
            Distribution resolutionSeconds,
            Ratings.Rated satisfaction,
            Load load,
            Map<String, Map<String, String>> links) {}

    /**
     * The tickets that are assigned to the agent now, whatever the window.
     *
     * @param open those with work left to do
     */
    record Load(long open, Map<Status, Long> status) {
        static Load of(Map<Status, Long> status) {
            return new Load(status.values().stream().mapToLong(Long::longValue).sum(), status);
        }
    }
}
