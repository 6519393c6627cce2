package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaDeadline;
import com.flashafrica.support.sla.SlaDeadline.EscalationDue;
import com.flashafrica.support.sla.SlaDeadline.MissDue;
import com.flashafrica.support.sla.SlaDeadline.WarningDue;
import com.flashafrica.support.sla.SlaEscalation;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.FirstResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.NextResponseMissed;
import com.flashafrica.support.ticketing.TicketEvent.ResolutionMissed;
import com.flashafrica.support.ticketing.TicketEvent.SlaClockWarned;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a ticket's promises add to its story: terms, and what comes of not keeping them. */
final class ServiceLevels {
    private ServiceLevels() {}

    /** What the calculator says has come due by now and is not recorded, in the order it did. */
    static List<TicketEvent> due(TicketState state, Instant now) {
        List<TicketEvent> events = new ArrayList<>();
        TicketState current = state;
        for (SlaDeadline deadline : state.clocks().due(now)) {
            TicketEvent event = recorded(deadline, current);
            events.add(event);
            current = TicketEvolution.evolve(current, event, now, ActorRole.SYSTEM);
        }
        return events;
    }

    /** The state that the events lead to; null before a ticket is opened. */
    static @Nullable TicketState after(
            @Nullable TicketState state, List<TicketEvent> events, Instant now) {
        TicketState current = state;
        for (TicketEvent event : events) {
            current = TicketEvolution.evolve(current, event, now, ActorRole.UNKNOWN);
        }
        return current;
    }

    /**
     * The events, and the terms that follow where they change which policy takes the ticket. As
     * long as that is the same policy, the version that the ticket began with stays.
     */
    static List<TicketEvent> withTerms(
            List<TicketEvent> events, @Nullable TicketState before, Instant now, SlaRules rules) {
        if (events.stream().noneMatch(TicketClocks::mayChangePolicy)) {
            return events;
        }
        TicketClocks clocks = Objects.requireNonNull(after(before, events, now)).clocks();
        return clocks.newTerms(rules)
                .map(SlaTermsAssigned::new)
                .map(assigned -> Stream.concat(events.stream(), Stream.of(assigned)).toList())
                .orElse(events);
    }

    /** Whether the terms are a later version of what the ticket has: never back to an earlier. */
    static boolean replaces(SlaTerms terms, TicketState state) {
        SlaTerms current = state.clocks().terms();
        return current != null && terms.supersede(current);
    }

    private static TicketEvent recorded(SlaDeadline deadline, TicketState state) {
        return switch (deadline) {
            case WarningDue(var kind, var number, var at) -> new SlaClockWarned(kind, number, at);
            case MissDue(var kind, var number, var at) -> missed(kind, number, at);
            case EscalationDue(var to, var _) -> escalated(Level.valueOf(to), state);
        };
    }

    private static TicketEvent missed(ClockKind kind, int number, Instant at) {
        return switch (kind) {
            case FIRST_RESPONSE -> new FirstResponseMissed(at);
            case NEXT_RESPONSE -> new NextResponseMissed(number, at);
            case RESOLUTION -> new ResolutionMissed(at);
        };
    }

    private static TicketEvent escalated(Level to, TicketState state) {
        return new TicketEscalated(state.level(), to, state.requester(), reason(to, state), true);
    }

    private static String reason(Level to, TicketState state) {
        long seconds =
                Objects.requireNonNull(state.clocks().terms()).policy().escalations().stream()
                        .filter(escalation -> escalation.toLevel().equals(to.name()))
                        .mapToLong(SlaEscalation::afterSeconds)
                        .findFirst()
                        .orElseThrow();
        return "Unresolved after " + inWords(Duration.ofSeconds(seconds)) + ".";
    }

    private static String inWords(Duration time) {
        if (time.toSecondsPart() > 0) {
            return time.toSeconds() + " seconds";
        }
        return time.toMinutesPart() > 0 || time.toHours() == 0
                ? time.toMinutes() + " minutes"
                : time.toHours() + " hours";
    }
}
