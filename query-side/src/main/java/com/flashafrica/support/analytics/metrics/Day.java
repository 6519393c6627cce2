package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tickets put into one day of UTC, and what that did to the backlog. */
final class Day {
    private static final List<GroupBy> ALL = List.of(GroupBy.values());

    /** A ticket's part of the day. */
    record Part(TicketFacts ticket, List<Contribution> contributions) {}

    private record Group(GroupBy by, String key) {}

    private final Map<String, Part> parts = new HashMap<>();
    private final Map<Group, Long> backlog = new HashMap<>();

    void put(TicketFacts ticket, Contribution contribution) {
        parts.computeIfAbsent(ticket.id(), _ -> new Part(ticket, new ArrayList<>(2)))
                .contributions()
                .add(contribution);
        if (contribution.measure() == Measure.UNRESOLVED) {
            changeBacklog(ticket, contribution.value());
        }
    }

    void remove(TicketFacts ticket) {
        Part part = parts.remove(ticket.id());
        if (part != null) {
            for (Contribution contribution : part.contributions()) {
                if (contribution.measure() == Measure.UNRESOLVED) {
                    changeBacklog(part.ticket(), -contribution.value());
                }
            }
        }
    }

    /** The ticket joined or left the backlog; in each of its groups. */
    private void changeBacklog(TicketFacts ticket, long by) {
        for (GroupBy groupBy : ALL) {
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

    Collection<Part> parts() {
        return parts.values();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }
}
