package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What happened on one day of UTC: the tickets it happened to, and what it did to the backlog. */
final class Day {
    private record Group(GroupBy by, String key) {}

    private final Map<String, TicketFacts> tickets = new HashMap<>();
    private final Map<Group, Integer> backlog = new HashMap<>();

    void put(TicketFacts ticket) {
        tickets.put(ticket.id(), ticket);
    }

    void remove(TicketFacts ticket) {
        tickets.remove(ticket.id());
    }

    /** The ticket joined or left the backlog; in each of its groups. */
    void changeBacklog(TicketFacts ticket, int by) {
        for (GroupBy groupBy : GroupBy.values()) {
            backlog.merge(
                    new Group(groupBy, groupBy.key(ticket)),
                    by,
                    (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    void backlogInto(GroupBy groupBy, Report report) {
        backlog.forEach((group, tickets) -> {
            if (group.by == groupBy) {
                report.addBacklogBefore(group.key, tickets);
            }
        });
    }

    Collection<TicketFacts> tickets() {
        return tickets.values();
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }
}
