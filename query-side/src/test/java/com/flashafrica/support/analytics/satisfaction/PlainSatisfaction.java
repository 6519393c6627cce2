package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketRated;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingAsked;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingDeclined;
import com.flashafrica.support.ticketing.TicketEvent.TicketRatingReminded;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Satisfaction counted the slow and plain way, from the events and nothing else. */
final class PlainSatisfaction {
    private final List<Happening> all = new ArrayList<>();

    void take(Happening happening) {
        all.add(happening);
    }

    /** What is known of a resolution: by name, what was told last. */
    private record Known(String key, Instant at, Map<String, Object> facts) {
        boolean has(String fact) {
            return facts.containsKey(fact);
        }

        int score() {
            return (int) facts.getOrDefault("score", 0);
        }
    }

    /** Of every group when {@code key} is null. */
    SatisfactionFigures figures(
            @Nullable Instant from, Instant to, GroupBy by, @Nullable String key) {
        List<Known> in =
                known(by).stream()
                        .filter(one -> key == null || one.key.equals(key))
                        .filter(one -> from == null || !one.at.isBefore(from))
                        .filter(one -> one.at.isBefore(to))
                        .toList();
        List<Known> asked = in.stream().filter(one -> one.has("asked")).toList();
        List<Known> rated = in.stream().filter(one -> one.has("score")).toList();
        long answered = asked.stream().filter(rated::contains).count();
        long happy = rated.stream().filter(one -> one.score() > 3).count();
        SortedMap<Integer, Long> scores = new TreeMap<>();
        for (int score : List.of(1, 2, 3, 4, 5)) {
            scores.put(score, rated.stream().filter(one -> one.score() == score).count());
        }
        return new SatisfactionFigures(
                asked.size(),
                asked.stream().filter(one -> one.has("reminded")).count(),
                asked.stream().filter(one -> one.has("declined")).count(),
                answered,
                rated.size(),
                asked.isEmpty() ? null : answered / (double) asked.size(),
                scores,
                happy,
                rated.isEmpty() ? null : happy / (double) rated.size(),
                rated.isEmpty()
                        ? null
                        : rated.stream().mapToInt(Known::score).sum() / (double) rated.size());
    }

    Set<String> keys(GroupBy by) {
        return new TreeSet<>(known(by).stream().map(Known::key).toList());
    }

    /** When the first resolution happened that anything is known of; null when there is none. */
    @Nullable Instant beginning() {
        return known(GroupBy.NONE).stream()
                .filter(one -> one.has("asked") || one.has("score"))
                .map(Known::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private List<Known> known(GroupBy by) {
        Map<String, List<Happening>> tickets = new TreeMap<>();
        all.forEach(one -> tickets.computeIfAbsent(one.stream(), _ -> new ArrayList<>()).add(one));
        List<Known> known = new ArrayList<>();
        tickets.values().forEach(events -> known.addAll(known(events, by)));
        return known;
    }

    private static List<Known> known(List<Happening> events, GroupBy by) {
        List<Known> known = new ArrayList<>();
        for (Happening one : events) {
            if (one.event() instanceof TicketResolved resolved) {
                String key =
                        by == GroupBy.AGENT
                                ? Objects.toString(resolved.by(), "(none)")
                                : key(events, by);
                known.add(new Known(key, one.at(), facts(events, one, known.size() + 1)));
            }
        }
        return known;
    }

    /** Told after the resolution; what is told of a resolution to come is told of none. */
    private static Map<String, Object> facts(List<Happening> events, Happening since, int which) {
        Map<String, Object> facts = new HashMap<>();
        for (Happening one : events.subList(events.indexOf(since), events.size())) {
            switch (one.event()) {
                case TicketRatingAsked asked when asked.resolution() == which ->
                        facts.put("asked", true);
                case TicketRatingReminded reminded when reminded.resolution() == which ->
                        facts.put("reminded", true);
                case TicketRatingDeclined declined when declined.resolution() == which ->
                        facts.put("declined", true);
                case TicketRated rated when rated.resolution() == which ->
                        facts.put("score", rated.score());
                default -> {}
            }
        }
        return facts;
    }

    /** As the ticket is in the end. */
    private static String key(List<Happening> events, GroupBy by) {
        TicketOpened opened = (TicketOpened) events.getFirst().event();
        Object key =
                switch (by) {
                    case NONE, AGENT -> null;
                    case CHANNEL -> opened.channel();
                    case TIER -> opened.tier();
                    case PRIORITY -> opened.priority();
                    case CATEGORY -> opened.category();
                    case LEVEL -> Level.L1;
                    case GROUP -> null;
                };
        for (Happening one : events) {
            key =
                    switch (one.event()) {
                        case TicketPrioritised now when by == GroupBy.PRIORITY -> now.priority();
                        case TicketCategorised now when by == GroupBy.CATEGORY -> now.category();
                        case TicketEscalated now when by == GroupBy.LEVEL -> now.to();
                        case TicketAssigned now when by == GroupBy.GROUP -> now.group();
                        case TicketUnassigned _ when by == GroupBy.GROUP -> null;
                        default -> key;
                    };
        }
        return Objects.toString(key, "(none)");
    }
}
