package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ticketing.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many tickets with work left to do each agent has, by status. */
final class Loads {
    private final Map<String, Map<Status, Long>> byAgent = new HashMap<>();

    void putIn(TicketFacts ticket) {
        change(ticket, 1);
    }

    void takeOut(TicketFacts ticket) {
        change(ticket, -1);
    }

    private void change(TicketFacts ticket, long by) {
        var agent = ticket.triage().agent();
        Status status = ticket.progress().status();
        if (agent != null && status.isUnresolved()) {
            byAgent.compute(agent.value(), (_, load) -> changed(load, status, by));
        }
    }

    private static @Nullable Map<Status, Long> changed(
            @Nullable Map<Status, Long> load, Status status, long by) {
        Map<Status, Long> changed = load == null ? new EnumMap<>(Status.class) : load;
        changed.merge(status, by, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
        return changed.isEmpty() ? null : changed;
    }

    Loads copy() {
        Loads copy = new Loads();
        byAgent.forEach((agent, load) -> copy.byAgent.put(agent, new EnumMap<>(load)));
        return copy;
    }

    Set<String> agents() {
        return Collections.unmodifiableSet(byAgent.keySet());
    }

    /** Every status with work left to do is there. */
    Map<Status, Long> of(String agent) {
        Map<Status, Long> load = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            if (status.isUnresolved()) {
                load.put(status, byAgent.getOrDefault(agent, Map.of()).getOrDefault(status, 0L));
            }
        }
        return load;
    }
}
