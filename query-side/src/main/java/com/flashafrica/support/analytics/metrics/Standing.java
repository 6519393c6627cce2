package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.Moment;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ticketing.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a ticket stood where, as long as work was left to do. Where it stood at a time
 * is what the last moment of its stream among those stamped before that time left it in; before its
 * opening it was nowhere.
 */
final class Standing {
    /** A moment, and its place in the stream. */
    private record Placed(int place, long at, Moment moment) {}

    private final long openedAt;
    private final List<Contribution> all;
    private @Nullable Placed last;
    private @Nullable Moment since;
    private long sinceAt;

    private Standing(long openedAt, List<Contribution> all) {
        this.openedAt = openedAt;
        this.all = all;
    }

    /** Adds each to the others of the ticket. */
    static void of(TicketFacts facts, List<Contribution> all) {
        Standing standing = new Standing(Micros.of(facts.openedAt()), all);
        byTime(facts.moments()).forEach(standing::take);
        standing.end(Measure.NEVER);
    }

    private static List<Placed> byTime(List<Moment> moments) {
        List<Placed> placed = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            placed.add(new Placed(placed.size(), Micros.of(moment.at()), moment));
        }
        placed.sort(Comparator.comparingLong(Placed::at));
        return placed;
    }

    private void take(Placed next) {
        if (last != null && next.place < last.place) {
            return;
        }
        last = next;
        Status now = next.moment.status();
        if (since == null || since.status() != now) {
            long at = Math.max(next.at, openedAt);
            end(at);
            since = now.isUnresolved() ? next.moment : null;
            sinceAt = at;
        }
    }

    private void end(long at) {
        if (since != null && sinceAt < at) {
            Measure stood = Measure.stood(since.status());
            all.add(new Contribution(stood, sinceAt, at, since.position()));
        }
    }
}
