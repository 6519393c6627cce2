package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.Escalation;
import com.flashafrica.support.analytics.facts.Moment;
import com.flashafrica.support.analytics.facts.Moment.Step;
import com.flashafrica.support.analytics.facts.Promise;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a ticket puts into the figures: a pure function of its facts. */
final class Contributions {
    /** The category of bugs. */
    static final String BUG = "bug";

    private final TicketFacts facts;
    private final long openedAt;
    private final List<Contribution> all = new ArrayList<>(24);

    private Contributions(TicketFacts facts) {
        this.facts = facts;
        this.openedAt = Micros.of(facts.openedAt());
    }

    static List<Contribution> of(TicketFacts facts) {
        Contributions contributions = new Contributions(facts);
        contributions.counts();
        contributions.durations();
        contributions.waits();
        contributions.handling();
        contributions.promises();
        Standing.of(facts, contributions.all);
        return contributions.all;
    }

    /** Each where it happened. */
    private void counts() {
        for (Moment moment : facts.moments()) {
            switch (moment.step()) {
                case OPENED -> happened(Measure.OPENED, moment.at(), moment.position());
                case RESOLVED -> happened(Measure.RESOLVED, moment.at(), moment.position());
                case REOPENED -> happened(Measure.REOPENED, moment.at(), moment.position());
                case CLOSED -> happened(Measure.CLOSED, moment.at(), moment.position());
                case MOVED -> {}
            }
        }
        for (Escalation one : facts.handling().escalations()) {
            boolean automatic = one.automatic();
            Measure how = automatic ? Measure.ESCALATED_AUTOMATICALLY : Measure.ESCALATED_BY_HAND;
            happened(how, one.at(), one.position());
        }
        facts.handling()
                .reassignments()
                .forEach(one -> happened(Measure.REASSIGNED, one.at(), one.position()));
    }

    /** Each where the ticket was opened. */
    private void durations() {
        Instant responded = facts.progress().firstResponseAt();
        if (responded != null) {
            long reply = Objects.requireNonNull(facts.handling().firstReply());
            duration(Measure.FIRST_RESPONSE, responded, reply);
        }
        List<Moment> resolved =
                facts.moments().stream().filter(one -> one.step() == Step.RESOLVED).toList();
        if (!resolved.isEmpty()) {
            Moment first = resolved.getFirst();
            Moment last = resolved.getLast();
            duration(Measure.FIRST_RESOLUTION, first.at(), first.position());
            duration(Measure.TOTAL_RESOLUTION, last.at(), last.position());
        }
        firstTo(Level.L2, Measure.TO_L2);
        firstTo(Level.L3, Measure.TO_L3);
    }

    private void firstTo(Level level, Measure measure) {
        for (Escalation one : facts.handling().escalations()) {
            if (one.to() == level) {
                duration(measure, one.at(), one.position());
                return;
            }
        }
    }

    /** Each where the ticket was opened; a wait ends with whatever sets the status next. */
    private void waits() {
        Moment since = null;
        for (Moment moment : facts.moments()) {
            if (since != null) {
                long seconds = seconds(since.at(), moment.at());
                told(Measure.WAITED, seconds, since.position());
            }
            since = moment.status() == Status.WAITING_ON_CUSTOMER ? moment : null;
        }
        if (since != null) {
            told(Measure.WAITING, Micros.of(since.at()), since.position());
        }
    }

    /** Each where the ticket was opened. */
    private void handling() {
        var handling = facts.handling();
        if (handling.messages() > 0) {
            told(Measure.MESSAGES, handling.messages(), facts.number());
        }
        if (!handling.escalations().isEmpty()) {
            told(Measure.ESCALATED, 1, handling.escalations().getFirst().position());
        }
        var progress = facts.progress();
        if (progress.resolutions() > 0
                && progress.reopenCount() == 0
                && handling.agentReplies() == 1) {
            told(Measure.ONE_TOUCH, 1, facts.number());
        }
        if (facts.triage().priority() == Priority.CRITICAL
                && BUG.equals(facts.triage().category())) {
            told(Measure.CRITICAL_BUG, 1, facts.number());
        }
    }

    /** Each where the ticket was opened. */
    private void promises() {
        for (Promise promise : facts.promises()) {
            switch (promise.outcome()) {
                case MET -> told(Measure.met(promise.kind()), 1, facts.number());
                case MISSED -> told(Measure.missed(promise.kind()), 1, facts.number());
                case OWED -> {
                    Instant from = promise.missedFrom();
                    long missed = from == null ? Measure.NEVER : Micros.of(from);
                    told(Measure.owed(promise.kind()), missed, facts.number());
                }
            }
        }
    }

    private void happened(Measure measure, Instant at, long position) {
        all.add(new Contribution(measure, Micros.of(at), 1, position));
    }

    private void duration(Measure measure, Instant end, long position) {
        told(measure, seconds(facts.openedAt(), end), position);
    }

    private void told(Measure measure, long value, long position) {
        all.add(new Contribution(measure, openedAt, value, position));
    }

    /** None where history was told so that it ended before it began, as for clocks. */
    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }
}
