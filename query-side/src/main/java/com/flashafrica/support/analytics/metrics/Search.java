package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.analytics.metrics.Measure.Way;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Looks behind a number: where it was counted for the tickets, at what they put in for the rest. In
 * the order of the tickets' numbers.
 */
final class Search {
    private final CountedQuestion asked;
    private final Tickets tickets;
    private final @Nullable Keys keys;
    private final int group;
    private final BitSet seen = new BitSet();

    /** The first tickets that come after the place asked for, the last of them first. */
    private final PriorityQueue<TicketFacts> found =
            new PriorityQueue<>(Comparator.comparingLong(TicketFacts::number).reversed());

    Search(CountedQuestion asked, Tickets tickets) {
        this.asked = asked;
        this.tickets = tickets;
        var wanted = asked.group();
        this.keys = wanted == null ? null : tickets.keys(asked.groupBy());
        this.group = keys == null || wanted == null ? -1 : keys.group(wanted);
    }

    /** One more than asked for, which tells whether the list goes on. */
    List<Counted> in(NavigableMap<Long, Day> days, Standings standings) {
        for (Measure measure : asked.figure().measures()) {
            if (measure.way() == Way.STANDING) {
                standings.at(asked.end(), measure, this::take);
            } else {
                days.subMap(Micros.day(asked.begin()), true, Micros.day(asked.end()), true)
                        .values()
                        .forEach(day -> look(measure, day.columns().get(measure)));
            }
        }
        return items();
    }

    private void look(Measure measure, @Nullable Column column) {
        for (int i = 0; column != null && i < column.size(); i++) {
            take(measure, column, i);
        }
    }

    private void take(Measure measure, Column column, int row) {
        int ticket = column.ticket(row);
        boolean inGroup = keys == null || keys.group(ticket) == group;
        if (inGroup
                && asked.counts(
                        measure, column.at(row), column.value(row), tickets.openedAt(ticket))
                && !seen.get(ticket)) {
            seen.set(ticket);
            keep(tickets.facts(ticket));
        }
    }

    private void keep(TicketFacts ticket) {
        if (ticket.number() < asked.after().number()) {
            return;
        }
        found.add(ticket);
        // The ticket of the place itself may have nothing left to show.
        if (found.size() > asked.limit() + 2) {
            found.remove();
        }
    }

    private List<Counted> items() {
        List<TicketFacts> inOrder = new ArrayList<>(found);
        inOrder.sort(Comparator.comparingLong(TicketFacts::number));
        List<Counted> items = new ArrayList<>();
        for (TicketFacts ticket : inOrder) {
            add(ticket, items);
        }
        return items.subList(0, Math.min(items.size(), asked.limit() + 1));
    }

    private void add(TicketFacts ticket, List<Counted> items) {
        long openedAt = Micros.of(ticket.openedAt());
        boolean begun = ticket.number() == asked.after().number();
        int index = 0;
        for (Contribution one : Contributions.of(ticket)) {
            if (asked.counts(one.measure(), one.at(), one.value(), openedAt)) {
                if (!begun || index > asked.after().index()) {
                    items.add(
                            new Counted(
                                    ticket.id(),
                                    ticket.number(),
                                    Micros.toInstant(one.at()),
                                    one.position(),
                                    asked.amount(one),
                                    index));
                }
                index++;
            }
        }
    }
}
