package com.flashafrica.support.sla;

import java.util.List;

/**
 * The walk over the running stretches of one clock: open time between its start and its end, less
 * the stops that the policy pauses for.
 *
 * @param elapsed open time counted
 * @param paused time on the wall that it stood still
 * @param reachedAt when the target was, or will be, used up; {@link #OPEN} if it stands still
 *     before
 * @param standsStill whether it stands still: now if it is live, else until it ended
 */
record Reckoning(long elapsed, long paused, long reachedAt, boolean standsStill) {
    /** No end yet, and not reached as things are. */
    static final long OPEN = Long.MAX_VALUE;

    /**
     * @param stops in order, none overlapping another
     * @param end {@link #OPEN} to look ahead as far as it takes; then nothing is elapsed or paused
     * @param live whether it still runs at its end, so that a stop that begins there counts
     */
    static Reckoning of(
            Judge judge, List<Stop> stops, long start, long end, boolean live, long target) {
        Walk walk = new Walk(judge.openTime(), start, target);
        boolean standsStill = false;
        for (Stop stop : stops) {
            if (stop.to() <= start || !stop.stops(judge.policy())) {
                continue;
            }
            if (live ? stop.from() > end : stop.from() >= end) {
                break;
            }
            walk.runUntil(Math.max(start, stop.from()));
            standsStill = live ? stop.lasts() || stop.to() > end : start < end && stop.to() >= end;
            walk.standUntil(Math.min(stop.to(), end));
        }
        if (!standsStill) {
            walk.runOn(end);
        }
        return end == OPEN
                ? new Reckoning(0, 0, walk.reachedAt, standsStill)
                : new Reckoning(walk.elapsed, walk.paused, walk.reachedAt, standsStill);
    }

    /** Where the walk has got to. */
    private static final class Walk {
        private final OpenTime openTime;
        private final long target;
        private long at;
        private long elapsed;
        private long paused;
        private long reachedAt = OPEN;

        Walk(OpenTime openTime, long start, long target) {
            this.openTime = openTime;
            this.at = start;
            this.target = target;
        }

        /** Runs until it stops there. A target used up at that very instant is not overrun yet. */
        void runUntil(long stop) {
            long open = openTime.between(at, stop);
            if (reachedAt == OPEN && elapsed + open >= target) {
                long reached = openTime.plus(at, target - elapsed);
                reachedAt = reached < stop ? reached : OPEN;
            }
            elapsed += open;
            at = stop;
        }

        void standUntil(long end) {
            paused += end - at;
            at = end;
        }

        /** Runs on, past the end if nothing happens. */
        void runOn(long end) {
            if (reachedAt == OPEN) {
                reachedAt = openTime.plus(at, target - elapsed);
            }
            if (end != OPEN) {
                elapsed += openTime.between(at, end);
            }
        }
    }
}
