package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaClock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what came of one set of rules. */
final class SideTally {
    private record Stand(ClockKind kind, SlaClock.State state) {}

    private final Map<Stand, Long> clocks = new HashMap<>();
    private final Map<String, Long> escalations = new TreeMap<>();
    private long breachedTickets;

    void add(Trial.Outcome outcome) {
        outcome.clocks()
                .forEach(clock ->
                        clocks.merge(new Stand(clock.kind(), clock.state()), 1L, Long::sum));
        outcome.escalations().forEach(level -> escalations.merge(level, 1L, Long::sum));
        breachedTickets +=
                outcome.clocks().stream().anyMatch(clock -> clock.state() == SlaClock.State.MISSED)
                        ? 1
                        : 0;
    }

    void add(SideTally other) {
        other.clocks.forEach((stand, count) -> clocks.merge(stand, count, Long::sum));
        other.escalations.forEach((level, count) -> escalations.merge(level, count, Long::sum));
        breachedTickets += other.breachedTickets;
    }

    Side side() {
        Map<ClockKind, Attainment> attainment = new EnumMap<>(ClockKind.class);
        long breaches = 0;
        for (ClockKind kind : ClockKind.values()) {
            Attainment one = attainment(kind);
            attainment.put(kind, one);
            breaches += one.missed();
        }
        return new Side(attainment, breaches, breachedTickets, escalations);
    }

    private Attainment attainment(ClockKind kind) {
        long met = count(kind, SlaClock.State.MET);
        long missed = count(kind, SlaClock.State.MISSED);
        long running = count(kind, SlaClock.State.RUNNING) + count(kind, SlaClock.State.PAUSED);
        Double rate = met + missed == 0 ? null : (double) met / (met + missed);
        return new Attainment(met, missed, running, rate);
    }

    private long count(ClockKind kind, SlaClock.State state) {
        return clocks.getOrDefault(new Stand(kind, state), 0L);
    }
}
