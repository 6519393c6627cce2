package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.Moment;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ticketing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a ticket puts into the figures: a pure function of its facts. */
final class Contributions {
    /** A moment, and its place in the stream. */
    private record Placed(int place, Moment moment) {}

    private final TicketFacts facts;
    private final List<Contribution> all = new ArrayList<>();

    private Contributions(TicketFacts facts) {
        this.facts = facts;
    }

    static List<Contribution> of(TicketFacts facts) {
        Contributions contributions = new Contributions(facts);
        contributions.counts();
        contributions.durations();
        contributions.waits();
        contributions.backlog();
        return contributions.all;
    }

    /** Each where it happened. */
    private void counts() {
        add(Measure.OPENED, facts.openedAt(), 1);
        for (Moment moment : facts.moments()) {
            switch (moment.step()) {
                case RESOLVED -> add(Measure.RESOLVED, moment.at(), 1);
                case REOPENED -> add(Measure.REOPENED, moment.at(), 1);
                case CLOSED -> add(Measure.CLOSED, moment.at(), 1);
                case OPENED, MOVED -> {}
            }
        }
    }

    /** Each where the ticket was opened; negative when history was told so. */
    private void durations() {
        duration(Measure.FIRST_RESPONSE, facts.progress().firstResponseAt());
        duration(Measure.FIRST_RESOLUTION, facts.progress().firstResolvedAt());
        duration(Measure.TOTAL_RESOLUTION, lastResolvedAt());
    }

    private void duration(Measure measure, @Nullable Instant end) {
        if (end != null) {
            add(measure, facts.openedAt(), seconds(facts.openedAt(), end));
        }
    }

    private @Nullable Instant lastResolvedAt() {
        Instant last = null;
        for (Moment moment : facts.moments()) {
            last = moment.step() == Moment.Step.RESOLVED ? moment.at() : last;
        }
        return last;
    }

    /** Each where the ticket was opened; a wait ends with whatever sets the status next. */
    private void waits() {
        Instant since = null;
        for (Moment moment : facts.moments()) {
            if (since != null) {
                add(Measure.WAITED, facts.openedAt(), seconds(since, moment.at()));
            }
            since = moment.status() == Status.WAITING_ON_CUSTOMER ? moment.at() : null;
        }
        if (since != null) {
            add(Measure.WAITING, facts.openedAt(), Micros.of(since));
        }
    }

    /**
     * Where a ticket stood at a time is what the last moment of its stream among those stamped
     * before that time left it in; before its opening it was nowhere.
     */
    private void backlog() {
        boolean before = false;
        Placed last = new Placed(-1, facts.moments().getFirst());
        for (Placed next : byTime()) {
            last = next.place > last.place ? next : last;
            boolean now = last.moment.status().isUnresolved();
            if (now != before) {
                Instant at = next.moment.at();
                Instant counted = at.isBefore(facts.openedAt()) ? facts.openedAt() : at;
                add(Measure.UNRESOLVED, counted, now ? 1 : -1);
            }
            before = now;
        }
    }

    private List<Placed> byTime() {
        List<Placed> placed = new ArrayList<>();
        for (Moment moment : facts.moments()) {
            placed.add(new Placed(placed.size(), moment));
        }
        placed.sort(Comparator.comparing(one -> one.moment.at()));
        return placed;
    }

    private void add(Measure measure, Instant at, long value) {
        all.add(new Contribution(measure, Micros.of(at), value));
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
