package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.Status;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.AbsorbTicket;
import com.flashafrica.support.ticketing.TicketCommand.AssignTicket;
import com.flashafrica.support.ticketing.TicketCommand.CancelMergeOfTicket;
import com.flashafrica.support.ticketing.TicketCommand.CheckSlaClocks;
import com.flashafrica.support.ticketing.TicketCommand.Fact;
import com.flashafrica.support.ticketing.TicketCommand.ImportHistory;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.TicketCommand.OfSatisfaction;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReapplySlaTerms;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketLinked;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketRejection;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotFound;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of a command on a ticket: the event it asks for and what follows from it. */
public final class TicketDecider {
    static final String REOPENED_BY_REPLY = "The customer replied.";

    private TicketDecider() {}

    /**
     * What was due before the command came is recorded before what comes of the command, so that a
     * late timer changes nothing; a command that comes to nothing leaves it to the timer.
     *
     * @param state null when there is no such ticket yet
     * @param now not before the ticket's last event, see {@link Stamp#lastAt()}
     * @param rules as they are
     */
    public static Decision decide(
            TicketCommand command, @Nullable TicketState state, Instant now, SlaRules rules) {
        if (command instanceof ImportHistory history) {
            return TicketHistory.decide(history, state, now, rules);
        }
        if (state == null) {
            return command instanceof OpenTicket open
                    ? accepted(now, ServiceLevels.withTerms(opening(open), null, now, rules))
                    : new Decision.Rejected(new TicketNotFound(command.ticket()));
        }
        List<TicketEvent> due = ServiceLevels.due(state, now);
        if (command instanceof CheckSlaClocks) {
            return accepted(now, due);
        }
        TicketState current = Objects.requireNonNull(ServiceLevels.after(state, due, now));
        TicketRejection broken = TicketRules.broken(command, current);
        if (broken != null) {
            return new Decision.Rejected(broken);
        }
        if (TicketRules.changesNothing(command, current)) {
            return new Decision.Accepted(List.of());
        }
        List<TicketEvent> events = events(command, current).toList();
        return accepted(now, and(due, ServiceLevels.withTerms(events, current, now, rules)));
    }

    private static List<TicketEvent> opening(OpenTicket open) {
        return open.follows() == null
                ? List.of(WantedEvent.of(open))
                : List.of(WantedEvent.of(open), new TicketLinked(open.follows(), LinkKind.RELATED));
    }

    private static Stream<TicketEvent> events(TicketCommand command, TicketState state) {
        return switch (command) {
            case AssignTicket assign when state.status() == Status.NEW ->
                    Stream.of(WantedEvent.of(assign, null, state), new TicketStarted());
            case ReplyToTicket reply when reply.author() == Author.CUSTOMER ->
                    Stream.concat(Stream.of(WantedEvent.of(reply, null, state)), backToWork(state));
            case Fact fact -> Stream.of(WantedEvent.of(fact, null, state));
            case MergeTicket merge -> Stream.of(new TicketMerged(merge.into()));
            case AbsorbTicket absorb -> Stream.of(new TicketAbsorbed(absorb.from()));
            case CancelMergeOfTicket _ -> Stream.of(new TicketMergeCancelled());
            case OfSatisfaction told -> Stream.of(WantedEvent.of(told, state));
            case ReapplySlaTerms reapply -> Stream.of(new SlaTermsAssigned(reapply.terms()));
            case ImportHistory _, CheckSlaClocks _ ->
                    throw new IllegalStateException("decided on its own");
        };
    }

    private static Stream<TicketEvent> backToWork(TicketState state) {
        if (state.status().isWaiting()) {
            return Stream.of(new TicketResumed());
        }
        return state.status() == Status.RESOLVED
                ? Stream.of(new TicketReopened(state.requester(), REOPENED_BY_REPLY))
                : Stream.empty();
    }

    private static <T> List<T> and(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Decision accepted(Instant now, List<TicketEvent> events) {
        return new Decision.Accepted(
                events.stream().map(event -> new Occurred(event, now, null)).toList());
    }
}
