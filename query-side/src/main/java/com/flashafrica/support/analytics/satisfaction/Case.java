package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.analytics.metrics.Micros;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resolution and the ticket that it is one of.
 *
 * @param at when it happened, as {@link Micros}
 */
record Case(RatedTicket ticket, Resolution resolution, long at) {
    static List<Case> of(@Nullable RatedTicket ticket) {
        return ticket == null
                ? List.of()
                : ticket.resolutions().stream()
                        .filter(Counted.ANY::counts)
                        .map(one -> new Case(ticket, one, Micros.of(one.resolvedAt())))
                        .toList();
    }

    /** When the earliest happened; null when there is none. */
    static @Nullable Instant first(Stream<Case> cases) {
        OptionalLong first = cases.mapToLong(Case::at).min();
        return first.isPresent() ? Micros.toInstant(first.getAsLong()) : null;
    }

    /** The agent is whose that resolution is; all else is the ticket's as it is now. */
    String key(GroupBy by) {
        Object value =
                switch (by) {
                    case NONE -> null;
                    case PRIORITY -> ticket.triage().priority();
                    case CHANNEL -> ticket.channel();
                    case LEVEL -> ticket.triage().level();
                    case TIER -> ticket.tier();
                    case GROUP -> ticket.triage().group();
                    case AGENT -> resolution.resolver();
                    case CATEGORY -> ticket.triage().category();
                };
        return value == null ? GroupBy.NOTHING : value.toString();
    }
}
