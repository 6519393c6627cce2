package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.ticketing.ticket.ClockLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands if nothing more happens, whatever the time of day. The total resolution is no
 * promise of its own, and what was cancelled is none any more.
 *
 * @param number which of the clocks of that kind, from 1
 * @param missedFrom of what is owed: when it will be missed; null if it stands still
 */
public record Promise(ClockKind kind, int number, Outcome outcome, @Nullable Instant missedFrom) {
    /** What became of it. */
    public enum Outcome {
        MET,
        MISSED,
        OWED
    }

    /**
     * In the words of the one calculator, judged as of the log's last moment, which no opening
     * follows.
     */
    static List<Promise> of(ClockLog log, Instant openedAt) {
        if (log.terms().isEmpty()) {
            return List.of();
        }
        List<Promise> promises = new ArrayList<>();
        for (SlaClock clock : log.history().clocks(openedAt)) {
            if (!clock.total()) {
                switch (clock.state()) {
                    case MET -> promises.add(settled(clock, Outcome.MET));
                    case MISSED -> promises.add(settled(clock, Outcome.MISSED));
                    case RUNNING, PAUSED -> promises.add(owed(clock));
                    case CANCELLED -> {}
                }
            }
        }
        return promises;
    }

    private static Promise settled(SlaClock clock, Outcome outcome) {
        return new Promise(clock.kind(), clock.number(), outcome, null);
    }

    private static Promise owed(SlaClock clock) {
        return new Promise(clock.kind(), clock.number(), Outcome.OWED, clock.missedFrom());
    }
}
