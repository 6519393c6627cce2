package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.metrics.Figures.Attainment;
import com.flashafrica.support.analytics.metrics.Figures.BacklogBy;
import com.flashafrica.support.analytics.metrics.Figures.Escalations;
import com.flashafrica.support.analytics.metrics.Figures.Kept;
import com.flashafrica.support.analytics.metrics.Figures.Messages;
import com.flashafrica.support.analytics.metrics.Figures.OneTouch;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaClock.State;
import com.flashafrica.support.ticketing.Status;
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
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures counted the slow and plain way, from the events and nothing else. */
final class PlainCount {
    private static final List<String> UNRESOLVED =
            List.of("NEW", "OPEN", "WAITING_ON_CUSTOMER", "WAITING_ON_THIRD_PARTY");

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
    Figures figures(@Nullable Instant from, Instant to, Question asked, @Nullable String key) {
        GroupBy by = asked.groupBy();
        List<PlainTicket> all =
                tickets.values().stream()
                        .filter(ticket -> key == null || ticket.key(by).equals(key))
                        .toList();
        List<PlainTicket> opened =
                all.stream().filter(ticket -> within(ticket.opened, from, to)).toList();
        long automatic = happened(all, "automatic", from, to);
        long byHand = happened(all, "by hand", from, to);
        long escalated = opened.stream().filter(PlainTicket::isEscalated).count();
        long resolved = opened.stream().filter(PlainTicket::isResolved).count();
        long oneTouch = opened.stream().filter(PlainTicket::isOneTouch).count();
        long messages = opened.stream().mapToLong(ticket -> ticket.messages).sum();
        return new Figures(
                opened.size(),
                happened(all, "resolved", from, to),
                happened(all, "reopened", from, to),
                happened(all, "closed", from, to),
                unresolved(all, to).size(),
                new BacklogBy(byStatus(all, to), byAge(all, to, asked.now())),
                spread(opened, PlainTicket::firstResponse),
                spread(opened, PlainTicket::firstResolution),
                spread(opened, PlainTicket::totalResolution),
                opened.stream().mapToLong(ticket -> ticket.waitedSeconds(asked.cut())).sum(),
                new Escalations(
                        automatic + byHand,
                        automatic,
                        byHand,
                        escalated,
                        ratio(escalated, opened.size()),
                        spread(opened, ticket -> ticket.escalation("L2")),
                        spread(opened, ticket -> ticket.escalation("L3"))),
                new Attainment(
                        kept(opened, ClockKind.FIRST_RESPONSE, asked.now()),
                        kept(opened, ClockKind.NEXT_RESPONSE, asked.now()),
                        kept(opened, ClockKind.RESOLUTION, asked.now())),
                new OneTouch(oneTouch, ratio(oneTouch, resolved)),
                new Messages(messages, ratio(messages, opened.size())),
                happened(all, "reassigned", from, to));
    }

    private static List<PlainTicket> unresolved(List<PlainTicket> all, Instant to) {
        return all.stream().filter(ticket -> UNRESOLVED.contains(ticket.statusAt(to))).toList();
    }

    private static Map<Status, Long> byStatus(List<PlainTicket> all, Instant to) {
        Map<Status, Long> counts = new TreeMap<>();
        UNRESOLVED.forEach(name -> counts.put(Status.valueOf(name), 0L));
        unresolved(all, to)
                .forEach(
                        ticket -> counts.merge(Status.valueOf(ticket.statusAt(to)), 1L, Long::sum));
        return counts;
    }

    private static Map<Age, Long> byAge(List<PlainTicket> all, Instant to, Instant now) {
        Instant then = to.isBefore(now) ? to : now;
        Map<Age, Long> counts = new TreeMap<>();
        for (Age age : Age.values()) {
            counts.put(age, 0L);
        }
        for (PlainTicket ticket : unresolved(all, to)) {
            Duration age = Duration.between(ticket.opened, then);
            long days = age.toDays();
            Age bucket = Age.OLDER;
            if (days < 1) {
                bucket = Age.UNDER_1_DAY;
            } else if (days < 3) {
                bucket = Age.UNDER_3_DAYS;
            } else if (days < 7) {
                bucket = Age.UNDER_7_DAYS;
            } else if (days < 30) {
                bucket = Age.UNDER_30_DAYS;
            }
            counts.merge(bucket, 1L, Long::sum);
        }
        return counts;
    }

    private static Kept kept(List<PlainTicket> tickets, ClockKind kind, Instant at) {
        Map<State, Long> states = new TreeMap<>();
        for (PlainTicket ticket : tickets) {
            ticket.clocks(at).stream()
                    .filter(clock -> clock.kind() == kind)
                    .forEach(clock -> states.merge(clock.state(), 1L, Long::sum));
        }
        long met = states.getOrDefault(State.MET, 0L);
        long missed = states.getOrDefault(State.MISSED, 0L);
        long running =
                states.getOrDefault(State.RUNNING, 0L) + states.getOrDefault(State.PAUSED, 0L);
        return new Kept(met, missed, running, ratio(met, met + missed));
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : part / (double) whole;
    }

    long criticalBugs(@Nullable Instant from, Instant to) {
        return tickets.values().stream()
                .filter(ticket -> within(ticket.opened, from, to))
                .filter(ticket -> ticket.key(GroupBy.PRIORITY).equals("CRITICAL"))
                .filter(ticket -> ticket.key(GroupBy.CATEGORY).equals("bug"))
                .count();
    }

    /** How many tickets with work left to do the agent has, by status. */
    Map<Status, Long> load(String agent) {
        Map<Status, Long> load = new TreeMap<>();
        for (String status : UNRESOLVED) {
            long has =
                    tickets.values().stream()
                            .filter(ticket -> agent.equals(ticket.agent))
                            .filter(ticket -> ticket.status().equals(status))
                            .count();
            load.put(Status.valueOf(status), has);
        }
        return load;
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
