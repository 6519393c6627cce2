package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.ticketing.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the numbers of {@link Figures} or of an {@link Overview}, and what is counted in it.
 *
 * @param path where it is in an answer
 * @param events whether each item is an event, not a ticket
 * @param holds of what the measures have, which of it counts
 */
record Figure(String path, boolean events, Set<Measure> measures, Holds holds) {
    /** Whether something counts. */
    @FunctionalInterface
    interface Holds {
        /**
         * @param openedAt of the ticket, as {@link Micros}
         */
        boolean test(CountedQuestion asked, Measure measure, long value, long openedAt);
    }

    static final Figure OPENED = tickets("opened", Measure.OPENED);
    static final Figure WAITED =
            events("waitingOnCustomerSeconds", Measure.WAITED, Measure.WAITING);

    /** A number of the overview: analysts, who may not list tickets, look behind it here. */
    static final Figure CRITICAL_BUGS = tickets("criticalBugs", Measure.CRITICAL_BUG);

    private static final Map<String, Figure> ALL = all();

    /** Those of {@link Figures}. */
    static Collection<Figure> every() {
        return ALL.values();
    }

    static @Nullable Figure named(String path) {
        return CRITICAL_BUGS.path.equals(path) ? CRITICAL_BUGS : ALL.get(path);
    }

    private static Map<String, Figure> all() {
        List<Figure> all = new ArrayList<>();
        all.add(OPENED);
        all.add(events("resolved", Measure.RESOLVED));
        all.add(events("reopened", Measure.REOPENED));
        all.add(events("closed", Measure.CLOSED));
        addBacklog(all);
        all.add(tickets("firstResponseSeconds", Measure.FIRST_RESPONSE));
        all.add(tickets("firstResolutionSeconds", Measure.FIRST_RESOLUTION));
        all.add(tickets("totalResolutionSeconds", Measure.TOTAL_RESOLUTION));
        all.add(WAITED);
        all.add(
                events(
                        "escalations.count",
                        Measure.ESCALATED_AUTOMATICALLY,
                        Measure.ESCALATED_BY_HAND));
        all.add(events("escalations.automatic", Measure.ESCALATED_AUTOMATICALLY));
        all.add(events("escalations.byHand", Measure.ESCALATED_BY_HAND));
        all.add(tickets("escalations.escalatedTickets", Measure.ESCALATED));
        all.add(tickets("escalations.toL2Seconds", Measure.TO_L2));
        all.add(tickets("escalations.toL3Seconds", Measure.TO_L3));
        addClocks(all, "firstResponse", ClockKind.FIRST_RESPONSE);
        addClocks(all, "nextResponse", ClockKind.NEXT_RESPONSE);
        addClocks(all, "resolution", ClockKind.RESOLUTION);
        all.add(tickets("oneTouch.count", Measure.ONE_TOUCH));
        all.add(tickets("messages.count", Measure.MESSAGES));
        all.add(events("reassignments", Measure.REASSIGNED));
        Map<String, Figure> byPath = new LinkedHashMap<>();
        all.forEach(figure -> byPath.put(figure.path, figure));
        return byPath;
    }

    private static void addBacklog(List<Figure> all) {
        all.add(new Figure("backlog", false, Measure.STANDING, (_, _, _, _) -> true));
        for (Status status : Status.values()) {
            if (status.isUnresolved()) {
                all.add(tickets("backlogBy.status." + status, Measure.stood(status)));
            }
        }
        for (Age age : Age.values()) {
            all.add(
                    new Figure(
                            "backlogBy.age." + age,
                            false,
                            Measure.STANDING,
                            (asked, _, _, openedAt) ->
                                    Age.at(asked.end(), asked.now(), openedAt) == age));
        }
    }

    /** What is owed has been missed by now, or is running. */
    private static void addClocks(List<Figure> all, String kind, ClockKind clock) {
        String path = "slaAttainment." + kind;
        Measure owed = Measure.owed(clock);
        Measure missed = Measure.missed(clock);
        all.add(tickets(path + ".met", Measure.met(clock)));
        all.add(
                new Figure(
                        path + ".missed",
                        false,
                        EnumSet.of(missed, owed),
                        (asked, measure, value, _) ->
                                measure == missed
                                        || Dues.standing(measure, value, asked.now()) == missed));
        all.add(
                new Figure(
                        path + ".running",
                        false,
                        EnumSet.of(owed),
                        (asked, measure, value, _) ->
                                Dues.standing(measure, value, asked.now()) == owed));
    }

    private static Figure tickets(String path, Measure measure) {
        return new Figure(path, false, EnumSet.of(measure), (_, _, _, _) -> true);
    }

    private static Figure events(String path, Measure first, Measure... others) {
        return new Figure(path, true, EnumSet.of(first, others), (_, _, _, _) -> true);
    }
}
