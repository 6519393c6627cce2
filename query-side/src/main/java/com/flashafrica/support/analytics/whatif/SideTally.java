package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaClock;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what came of one set of rules. */
final class SideTally {
    private final Map<ClockKind, long[]> states = new EnumMap<>(ClockKind.class);
    private final Map<String, Long> escalations = new TreeMap<>();
    private long breachedTickets;

    SideTally() {
        for (ClockKind kind : ClockKind.values()) {
            states.put(kind, new long[SlaClock.State.values().length]);
        }
    }

    void add(Trial.Outcome outcome) {
        outcome.clocks().forEach(clock -> states.get(clock.kind())[clock.state().ordinal()]++);
        outcome.escalations().forEach(level -> escalations.merge(level, 1L, Long::sum));
        breachedTickets +=
                outcome.clocks().stream().anyMatch(clock -> clock.state() == SlaClock.State.MISSED)
                        ? 1
                        : 0;
    }

    void add(SideTally other) {
        other.states.forEach((kind, counts) -> {
            long[] mine = states.get(kind);
            for (int i = 0; i < counts.length; i++) {
                mine[i] += counts[i];
            }
        });
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
        return states.get(kind)[state.ordinal()];
    }
}
