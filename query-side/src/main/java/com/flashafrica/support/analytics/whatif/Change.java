package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that changes sides: a clock that was missed would not have been, or the other way round,
 * or it would have been raised to other levels.
 *
 * @param clocks those that do
 * @param escalationsInForce the levels it was raised to by itself
 */
record Change(
        String ticket,
        long number,
        List<Turn> clocks,
        List<String> escalationsInForce,
        List<String> escalationsProposed) {

    /**
     * A clock that changes sides.
     *
     * @param number 1, but for {@code NEXT_RESPONSE}: which of them it is
     * @param inForce how it stood; null when there was no such clock
     */
    record Turn(
            ClockKind kind,
            int number,
            SlaClock.@Nullable State inForce,
            SlaClock.@Nullable State proposed) {
        boolean isWorse() {
            return proposed == SlaClock.State.MISSED;
        }
    }

    private record Name(ClockKind kind, int number) {}

    /** Null when it stays on its side. */
    static @Nullable Change of(
            String ticket, long number, Trial.Outcome inForce, Trial.Outcome proposed) {
        List<Turn> turns = turns(states(inForce), states(proposed));
        return turns.isEmpty() && inForce.escalations().equals(proposed.escalations())
                ? null
                : new Change(ticket, number, turns, inForce.escalations(), proposed.escalations());
    }

    private static List<Turn> turns(
            Map<Name, SlaClock.State> inForce, Map<Name, SlaClock.State> proposed) {
        Map<Name, SlaClock.State> names = new LinkedHashMap<>(inForce);
        proposed.forEach(names::putIfAbsent);
        List<Turn> turns = new ArrayList<>();
        for (Name name : names.keySet()) {
            SlaClock.State was = inForce.get(name);
            SlaClock.State would = proposed.get(name);
            if ((was == SlaClock.State.MISSED) != (would == SlaClock.State.MISSED)) {
                turns.add(new Turn(name.kind, name.number, was, would));
            }
        }
        return turns;
    }

    private static Map<Name, SlaClock.State> states(Trial.Outcome outcome) {
        Map<Name, SlaClock.State> states = new LinkedHashMap<>();
        outcome.clocks()
                .forEach(
                        clock -> states.put(new Name(clock.kind(), clock.number()), clock.state()));
        return states;
    }
}
