package com.flashafrica.support.sla;

import java.time.Instant;
import java.util.List;

/**
 * The one calculator of clocks: live tickets, imported history, reports and what-if questions all
 * call it, so they cannot disagree. Pure. Its rules are told in {@code docs/sla.md}.
 */
public final class SlaCalculator {
    private SlaCalculator() {}

    /**
     * Every clock that has a target: the first response, the next responses in order, the first
     * resolution and, once reopened, the total.
     *
     * @param moments in the order of the stream, the opening first; without terms there is no clock
     * @param at the instant to judge at; before the last moment, that moment's
     */
    public static List<SlaClock> clocks(List<SlaMoment> moments, Instant at) {
        return SlaHistory.of(moments).clocks(at);
    }

    /** See {@link SlaHistory#deadlines()}. */
    public static List<SlaDeadline> deadlines(List<SlaMoment> moments) {
        return SlaHistory.of(moments).deadlines();
    }
}
