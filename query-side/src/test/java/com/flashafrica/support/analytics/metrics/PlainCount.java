package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures counted the slow and plain way, from the events and nothing else. */
final class PlainCount {
    private final Map<String, PlainTicket> tickets = new LinkedHashMap<>();

    void take(Happening happening) {
        if (happening.event() instanceof TicketOpened opening) {
            tickets.put(happening.stream(), new PlainTicket(opening, happening.at()));
        } else {
            Objects.requireNonNull(tickets.get(happening.stream()))
                    .take(happening.event(), happening.at());
        }
    }

    /** Of every ticket when {@code key} is null. */
    Figures figures(
            @Nullable Instant from, Instant to, Instant cut, GroupBy by, @Nullable String key) {
        List<PlainTicket> all =
                tickets.values().stream()
                        .filter(ticket -> key == null || ticket.key(by).equals(key))
                        .toList();
        List<PlainTicket> opened =
                all.stream().filter(ticket -> within(ticket.opened, from, to)).toList();
        return new Figures(
                opened.size(),
                happened(all, "resolved", from, to),
                happened(all, "reopened", from, to),
                happened(all, "closed", from, to),
                all.stream().filter(ticket -> ticket.isUnresolvedAt(to)).count(),
                spread(opened, PlainTicket::firstResponse),
                spread(opened, PlainTicket::firstResolution),
                spread(opened, PlainTicket::totalResolution),
                opened.stream().mapToLong(ticket -> ticket.waitedSeconds(cut)).sum());
    }

    List<String> keys(GroupBy by) {
        return tickets.values().stream().map(ticket -> ticket.key(by)).distinct().sorted().toList();
    }

    /** When anything was first told. */
    Instant beginning() {
        return tickets.values().stream()
                .map(PlainTicket::beginning)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean within(Instant at, @Nullable Instant from, Instant to) {
        return (from == null || at.compareTo(from) >= 0) && at.compareTo(to) < 0;
    }

    private static long happened(
            List<PlainTicket> all, String what, @Nullable Instant from, Instant to) {
        return all.stream()
                .flatMap(ticket -> ticket.times(what).stream())
                .filter(at -> within(at, from, to))
                .count();
    }

    private static Distribution spread(
            List<PlainTicket> tickets, Function<PlainTicket, @Nullable Duration> duration) {
        List<Long> values = new ArrayList<>();
        for (PlainTicket ticket : tickets) {
            Duration value = duration.apply(ticket);
            if (value != null) {
                values.add(value.toSeconds());
            }
        }
        if (values.isEmpty()) {
            return new Distribution(0, null, null, null, null, null);
        }
        Collections.sort(values);
        double mean = values.stream().mapToLong(Long::longValue).sum() / (double) values.size();
        return new Distribution(
                values.size(),
                mean,
                nearestRank(values, 0.50),
                nearestRank(values, 0.90),
                nearestRank(values, 0.95),
                values.getLast());
    }

    private static long nearestRank(List<Long> sorted, double share) {
        for (long candidate : sorted) {
            long atMost = sorted.stream().filter(value -> value <= candidate).count();
            if (atMost >= share * sorted.size() - 1e-9) {
                return candidate;
            }
        }
        throw new AssertionError("the greatest is at least any");
    }
}
