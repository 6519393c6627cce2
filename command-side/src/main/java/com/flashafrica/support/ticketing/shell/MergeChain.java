package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.ticketing.TicketId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where following merges from a ticket leads: to a ticket that is not merged, or in a circle. */
sealed interface MergeChain {
    record EndsAt(TicketId ticket) implements MergeChain {}

    /**
     * @param lowest the merge, among those of the circle, of the ticket with the lowest number
     */
    record Circle(Merge lowest) implements MergeChain {}

    static MergeChain from(TicketId start, LedgerTickets tickets) {
        Map<TicketId, Merge> passed = new LinkedHashMap<>();
        TicketId at = start;
        for (Merge merge = tickets.mergeOf(at); merge != null; merge = tickets.mergeOf(at)) {
            if (passed.putIfAbsent(at, merge) != null) {
                return new Circle(lowest(passed, at));
            }
            at = merge.into();
        }
        return new EndsAt(at);
    }

    /** A chain may lead into a circle that it is not part of itself: only from there on counts. */
    private static Merge lowest(Map<TicketId, Merge> passed, TicketId entry) {
        return passed.values().stream()
                .dropWhile(merge -> !merge.ticket().equals(entry))
                .min(Comparator.comparingLong(Merge::number))
                .orElseThrow();
    }
}
