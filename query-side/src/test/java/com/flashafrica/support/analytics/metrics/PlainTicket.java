package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One ticket's history, told the plain way. */
final class PlainTicket {
    /** A point at which something set the status. */
    private record Point(Instant at, String status) {}

    final Instant opened;
    private final List<Point> points = new ArrayList<>();
    private final Map<String, List<Instant>> happened = new TreeMap<>();
    private final Map<GroupBy, @Nullable Object> values = new TreeMap<>();
    private String status = "NEW";
    private @Nullable String beforeMerge;
    private @Nullable Instant responded;
    private @Nullable String held;
    private int agentReplies;
    private int reopenings;
    int messages;
    @Nullable String agent;
    private TicketClocks clocks;

    PlainTicket(TicketOpened opening, Instant at) {
        opened = at;
        clocks = TicketClocks.of(opening, at);
        values.put(GroupBy.CHANNEL, opening.channel());
        values.put(GroupBy.TIER, opening.tier());
        values.put(GroupBy.PRIORITY, opening.priority());
        values.put(GroupBy.CATEGORY, opening.category());
        values.put(GroupBy.LEVEL, "L1");
        set("NEW", at);
    }

    void take(TicketEvent event, Instant at) {
        clocks = clocks.after(event, at, ActorRole.UNKNOWN);
        switch (event) {
            case TicketPrioritised to -> values.put(GroupBy.PRIORITY, to.priority());
            case TicketEscalated to -> {
                values.put(GroupBy.LEVEL, to.to());
                count(to.automatic() ? "automatic" : "by hand", at);
                count("to " + to.to(), at);
            }
            case TicketCategorised as -> values.put(GroupBy.CATEGORY, as.category());
            case TicketAssigned to -> {
                values.put(GroupBy.GROUP, to.group());
                agent = to.agent() == null ? null : to.agent().value();
                String now = to.agent() + "/" + to.group();
                if (held != null && !held.equals(now)) {
                    count("reassigned", at);
                }
                held = now;
            }
            case TicketUnassigned _ -> {
                values.put(GroupBy.GROUP, null);
                agent = null;
            }
            case TicketReplied reply -> {
                messages++;
                agentReplies += reply.author() == Author.AGENT ? 1 : 0;
                if (reply.author() == Author.AGENT && responded == null) {
                    responded = at;
                }
            }
            case TicketStarted _ -> set("OPEN", at);
            case TicketResumed _ -> set("OPEN", at);
            case TicketWaiting wait ->
                    set(
                            wait.on() == WaitingOn.CUSTOMER
                                    ? "WAITING_ON_CUSTOMER"
                                    : "WAITING_ON_THIRD_PARTY",
                            at);
            case TicketResolved by -> {
                values.put(GroupBy.AGENT, by.by());
                count("resolved", at);
                set("RESOLVED", at);
            }
            case TicketReopened _ -> {
                count("reopened", at);
                reopenings++;
                set("OPEN", at);
            }
            case TicketClosed _ -> {
                count("closed", at);
                set("CLOSED", at);
            }
            case TicketMerged _ -> {
                String before = beforeMerge == null ? status : beforeMerge;
                set("MERGED", at);
                beforeMerge = before;
            }
            case TicketMergeCancelled _ -> set(beforeMerge == null ? status : beforeMerge, at);
            default -> {}
        }
    }

    private void set(String now, Instant at) {
        status = now;
        beforeMerge = null;
        points.add(new Point(at, now));
    }

    private void count(String what, Instant at) {
        happened.computeIfAbsent(what, _ -> new ArrayList<>()).add(at);
    }

    List<Instant> times(String what) {
        return happened.getOrDefault(what, List.of());
    }

    String key(GroupBy by) {
        return Objects.requireNonNullElse(values.get(by), "(none)").toString();
    }

    /** When anything that is counted first happened. */
    Instant beginning() {
        return Stream.concat(Stream.of(opened), happened.values().stream().flatMap(List::stream))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** No time where history was told so that it ended before it began. */
    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    @Nullable Duration firstResponse() {
        return responded == null ? null : between(opened, responded);
    }

    /** Of the first escalation to that level. */
    @Nullable Duration escalation(String level) {
        List<Instant> escalated = times("to " + level);
        return escalated.isEmpty() ? null : between(opened, escalated.getFirst());
    }

    boolean isEscalated() {
        return !times("automatic").isEmpty() || !times("by hand").isEmpty();
    }

    boolean isResolved() {
        return !times("resolved").isEmpty();
    }

    boolean isOneTouch() {
        return isResolved() && reopenings == 0 && agentReplies == 1;
    }

    /** As the ticket's own page says it. */
    List<SlaClock> clocks(Instant at) {
        return clocks.at(at).stream().filter(clock -> !clock.total()).toList();
    }

    @Nullable Duration firstResolution() {
        List<Instant> resolved = times("resolved");
        return resolved.isEmpty() ? null : between(opened, resolved.getFirst());
    }

    @Nullable Duration totalResolution() {
        List<Instant> resolved = times("resolved");
        return resolved.isEmpty() ? null : between(opened, resolved.getLast());
    }

    /** As the stream tells it last. */
    String status() {
        return status;
    }

    String statusAt(Instant time) {
        String known = "none yet";
        for (Point point : points) {
            if (point.at.isBefore(time) && opened.isBefore(time)) {
                known = point.status;
            }
        }
        return known;
    }

    long waitedSeconds(Instant cut) {
        long seconds = 0;
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).status.equals("WAITING_ON_CUSTOMER")) {
                Instant since = points.get(i).at;
                boolean over = i + 1 < points.size();
                seconds += between(since, over ? points.get(i + 1).at : cut).toSeconds();
            }
        }
        return seconds;
    }
}
