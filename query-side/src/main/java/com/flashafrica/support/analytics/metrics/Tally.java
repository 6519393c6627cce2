package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.metrics.Figures.Attainment;
import com.flashafrica.support.analytics.metrics.Figures.BacklogBy;
import com.flashafrica.support.analytics.metrics.Figures.Escalations;
import com.flashafrica.support.analytics.metrics.Figures.Kept;
import com.flashafrica.support.analytics.metrics.Figures.Messages;
import com.flashafrica.support.analytics.metrics.Figures.OneTouch;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.ticketing.Status;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up contributions. */
final class Tally {
    private final long cut;
    private final long now;
    private final Counts<Measure> sums = new Counts<>(Measure.class);
    private final Counts<Age> ages = new Counts<>(Age.class);
    private final Map<Measure, Values> spreads = new EnumMap<>(Measure.class);

    Tally(Question question) {
        cut = Micros.of(question.cut());
        now = Micros.of(question.now());
    }

    void add(Measure measure, long value) {
        switch (measure.way()) {
            case COUNT, SUM -> sums.add(measure, value);
            case SPREAD -> spread(measure).add(value);
            case SINCE -> sums.add(Measure.WAITED, Waits.seconds(value, cut));
            case DUE -> sums.add(Dues.standing(measure, value, now), 1);
            case STANDING -> throw new IllegalArgumentException("told with an age: " + measure);
        }
    }

    void add(Measure measure, Column column) {
        switch (measure.way()) {
            case COUNT, SUM -> sums.add(measure, column.sum());
            case SPREAD -> spread(measure).add(column);
            case SINCE, DUE, STANDING -> {
                for (int i = 0; i < column.size(); i++) {
                    add(measure, column.value(i));
                }
            }
        }
    }

    void stood(Measure measure, Age age) {
        sums.add(measure, 1);
        ages.add(age, 1);
    }

    private Values spread(Measure measure) {
        return spreads.computeIfAbsent(measure, _ -> new Values());
    }

    Figures figures() {
        long opened = sum(Measure.OPENED);
        Distribution resolutions = distribution(Measure.FIRST_RESOLUTION);
        long messages = sum(Measure.MESSAGES);
        long oneTouch = sum(Measure.ONE_TOUCH);
        BacklogBy backlogBy = backlogBy();
        return new Figures(
                opened,
                sum(Measure.RESOLVED),
                sum(Measure.REOPENED),
                sum(Measure.CLOSED),
                backlogBy.status().values().stream().mapToLong(Long::longValue).sum(),
                backlogBy,
                distribution(Measure.FIRST_RESPONSE),
                resolutions,
                distribution(Measure.TOTAL_RESOLUTION),
                sum(Measure.WAITED),
                escalations(opened),
                new Attainment(
                        kept(ClockKind.FIRST_RESPONSE),
                        kept(ClockKind.NEXT_RESPONSE),
                        kept(ClockKind.RESOLUTION)),
                new OneTouch(oneTouch, share(oneTouch, resolutions.count())),
                new Messages(messages, share(messages, opened)),
                sum(Measure.REASSIGNED));
    }

    private BacklogBy backlogBy() {
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            if (status.isUnresolved()) {
                byStatus.put(status, sum(Measure.stood(status)));
            }
        }
        Map<Age, Long> byAge = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            byAge.put(age, ages.of(age));
        }
        return new BacklogBy(byStatus, byAge);
    }

    private Escalations escalations(long opened) {
        long automatic = sum(Measure.ESCALATED_AUTOMATICALLY);
        long byHand = sum(Measure.ESCALATED_BY_HAND);
        long tickets = sum(Measure.ESCALATED);
        return new Escalations(
                automatic + byHand,
                automatic,
                byHand,
                tickets,
                share(tickets, opened),
                distribution(Measure.TO_L2),
                distribution(Measure.TO_L3));
    }

    private Kept kept(ClockKind kind) {
        long met = sum(Measure.met(kind));
        long missed = sum(Measure.missed(kind));
        return new Kept(met, missed, sum(Measure.owed(kind)), share(met, met + missed));
    }

    /** Also of what is in no figures. */
    long sum(Measure measure) {
        return sums.of(measure);
    }

    private Distribution distribution(Measure measure) {
        Values values = spreads.get(measure);
        return values == null ? Distribution.NONE : values.distribution();
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
}
