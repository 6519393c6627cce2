package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.ticketing.ticket.ClockLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When a ticket's clocks want attention if nothing more happens to it. {@link #NEVER} sorts after
 * everything else.
 *
 * @param next the earliest due time of a clock that still owes something, passed or not
 * @param missedFrom the first instant at which any of its clocks is, or was, missed
 */
public record Due(Instant next, Instant missedFrom) {
    /** The last one that a view can keep. */
    static final Instant NEVER = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);

    static final Due NOTHING = new Due(NEVER, NEVER);

    /**
     * @param lastAt when the last event happened
     */
    static Due of(ClockLog log, Instant lastAt) {
        if (log.terms().isEmpty()) {
            return NOTHING;
        }
        List<SlaClock> clocks = log.history().clocks(lastAt);
        return new Due(
                earliest(clocks, Due::owedAt),
                earliest(clocks, clock -> Stream.ofNullable(clock.missedFrom())));
    }

    boolean isMissed(Instant at) {
        return !missedFrom.isAfter(at);
    }

    /** Nothing if it is over, and while it stands still. */
    private static Stream<Instant> owedAt(SlaClock clock) {
        return clock.finishedAt() == null ? Stream.ofNullable(clock.dueAt()) : Stream.empty();
    }

    private static Instant earliest(
            List<SlaClock> clocks, Function<SlaClock, Stream<Instant>> when) {
        return clocks.stream().flatMap(when).min(Comparator.naturalOrder()).orElse(NEVER);
    }
}
