package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.Moment;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ticketing.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a ticket puts into the figures, and at which time: a pure function of its facts. */
final class Contributions {
    /** Takes one contribution. */
    interface Sink {
        void add(Measure measure, Instant at, long value);
    }

    private Contributions() {}

    static void of(TicketFacts facts, Sink sink) {
        sink.add(Measure.OPENED, facts.openedAt(), 1);
        counts(facts, sink);
        durations(facts, sink);
        waits(facts, sink);
        backlog(facts, sink);
    }

    /** Each where it happened. */
    private static void counts(TicketFacts facts, Sink sink) {
        for (Moment moment : facts.moments()) {
            switch (moment.step()) {
                case RESOLVED -> sink.add(Measure.RESOLVED, moment.at(), 1);
                case REOPENED -> sink.add(Measure.REOPENED, moment.at(), 1);
                case CLOSED -> sink.add(Measure.CLOSED, moment.at(), 1);
                case OPENED, MOVED -> {}
            }
        }
    }

    /** Each where the ticket was opened; negative when history was told so. */
    private static void durations(TicketFacts facts, Sink sink) {
        duration(Measure.FIRST_RESPONSE, facts, facts.progress().firstResponseAt(), sink);
        duration(Measure.FIRST_RESOLUTION, facts, facts.progress().firstResolvedAt(), sink);
        duration(Measure.TOTAL_RESOLUTION, facts, lastResolvedAt(facts), sink);
    }

    private static void duration(
            Measure measure, TicketFacts facts, @Nullable Instant end, Sink sink) {
        if (end != null) {
            sink.add(measure, facts.openedAt(), seconds(facts.openedAt(), end));
        }
    }

    private static @Nullable Instant lastResolvedAt(TicketFacts facts) {
        Instant last = null;
        for (Moment moment : facts.moments()) {
            last = moment.step() == Moment.Step.RESOLVED ? moment.at() : last;
        }
        return last;
    }

    /** Each where the ticket was opened; a wait ends with whatever sets the status next. */
    private static void waits(TicketFacts facts, Sink sink) {
        Instant since = null;
        for (Moment moment : facts.moments()) {
            if (since != null) {
                sink.add(Measure.WAITED, facts.openedAt(), seconds(since, moment.at()));
            }
            since = moment.status() == Status.WAITING_ON_CUSTOMER ? moment.at() : null;
        }
        if (since != null) {
            sink.add(Measure.WAITING, facts.openedAt(), micros(since));
        }
    }

    /**
     * Where a ticket stood at a time is what the last moment of its stream among those stamped
     * before that time left it in; before its opening it was nowhere.
     */
    private static void backlog(TicketFacts facts, Sink sink) {
        List<Moment> moments = facts.moments();
        boolean before = false;
        int last = 0;
        for (int index : byTime(moments)) {
            last = Math.max(last, index);
            boolean now = moments.get(last).status().isUnresolved();
            Instant at = moments.get(index).at();
            if (now != before) {
                Instant counted = at.isBefore(facts.openedAt()) ? facts.openedAt() : at;
                sink.add(Measure.UNRESOLVED, counted, now ? 1 : -1);
            }
            before = now;
        }
    }

    private static int[] byTime(List<Moment> moments) {
        return IntStream.range(0, moments.size())
                .boxed()
                .sorted(Comparator.comparing(index -> moments.get(index).at()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
