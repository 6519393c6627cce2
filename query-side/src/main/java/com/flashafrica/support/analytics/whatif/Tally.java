package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.analytics.whatif.WhatIf.Changes;
import com.flashafrica.support.analytics.whatif.WhatIf.Group;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up tickets told under both sets of rules. Keeps sums, and no more tickets than are shown.
 */
final class Tally {
    private static final class Sides {
        private long tickets;
        private final SideTally inForce = new SideTally();
        private final SideTally proposed = new SideTally();

        private void add(Sides other) {
            tickets += other.tickets;
            inForce.add(other.inForce);
            proposed.add(other.proposed);
        }
    }

    private final Question question;
    private final Sides total = new Sides();
    private final Map<String, Sides> groups = new TreeMap<>();
    private final TreeMap<Long, Change> changes = new TreeMap<>();
    private long changedTickets;
    private long better;
    private long worse;
    private long unreadable;

    Tally(Question question) {
        this.question = question;
    }

    void add(String ticket, TicketStory story) {
        if (story.isUnreadable()) {
            unreadable++;
            return;
        }
        if (!story.isOfTicket() || !question.isWithin(story.steps().getFirst().at())) {
            return;
        }
        Trial.Outcome inForce = Trial.inForce(story.steps(), question.evaluatedAt());
        Trial.Outcome proposed =
                Trial.under(question.rules(), story.steps(), question.evaluatedAt());
        count(total, inForce, proposed);
        if (question.groupBy() != GroupBy.NONE && story.facts() != null) {
            String key = question.groupBy().key(story.facts());
            count(groups.computeIfAbsent(key, _ -> new Sides()), inForce, proposed);
        }
        Change change = Change.of(ticket, story.number(), inForce, proposed);
        if (change != null) {
            keep(change);
        }
    }

    private static void count(Sides sides, Trial.Outcome inForce, Trial.Outcome proposed) {
        sides.tickets++;
        sides.inForce.add(inForce);
        sides.proposed.add(proposed);
    }

    private void keep(Change change) {
        changedTickets++;
        for (Change.Turn turn : change.clocks()) {
            if (turn.isWorse()) {
                worse++;
            } else {
                better++;
            }
        }
        if (change.number() > question.after()) {
            changes.put(change.number(), change);
            cut();
        }
    }

    /** One more than is shown: it tells that there are more. */
    private void cut() {
        while (changes.size() > question.limit() + 1) {
            changes.pollLastEntry();
        }
    }

    void add(Tally other) {
        total.add(other.total);
        other.groups.forEach(
                (key, sides) -> groups.computeIfAbsent(key, _ -> new Sides()).add(sides));
        changes.putAll(other.changes);
        cut();
        changedTickets += other.changedTickets;
        better += other.better;
        worse += other.worse;
        unreadable += other.unreadable;
    }

    WhatIf answer() {
        List<Change> shown = changes.values().stream().limit(question.limit()).toList();
        Long next = changes.size() > shown.size() ? shown.getLast().number() : null;
        return new WhatIf(
                question.position(),
                question.evaluatedAt(),
                question.from(),
                question.to(),
                total.tickets,
                unreadable,
                total.inForce.side(),
                total.proposed.side(),
                groups.entrySet().stream()
                        .map(group ->
                                new Group(
                                        group.getKey(),
                                        group.getValue().tickets,
                                        group.getValue().inForce.side(),
                                        group.getValue().proposed.side()))
                        .toList(),
                new Changes(changedTickets, better, worse, shown, next));
    }
}
