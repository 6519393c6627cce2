package com.flashafrica.support.ticketing;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.sla.SlaClock;
import com.flashafrica.support.sla.SlaDeadline;
import com.flashafrica.support.sla.SlaHistory;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaSubject;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's clocks: the fold of its events as the one calculator sees them. Immutable.
 *
 * @param subject what policies look at, as it is
 * @param imported whether any of it is history from elsewhere: that is judged by its own times, and
 *     nothing ever comes due
 */
public record TicketClocks(SlaSubject subject, SlaHistory history, boolean imported) {
    /**
     * @param at when it was opened
     */
    public static TicketClocks of(TicketOpened opened, Instant at) {
        SlaSubject subject =
                new SlaSubject(
                        opened.channel().name(),
                        opened.priority().name(),
                        opened.tier().name(),
                        opened.category());
        return new TicketClocks(subject, SlaHistory.of(new SlaMoment.Opened(at)), false);
    }

    /**
     * @param event the one that follows, not another opening
     * @param at when it happened
     * @param role in which capacity whoever caused it acted
     */
    public TicketClocks after(TicketEvent event, Instant at, ActorRole role) {
        SlaMoment moment = TicketMoments.of(event, at, role);
        return new TicketClocks(
                subject(event),
                moment == null ? history : history.and(moment),
                imported || event instanceof TicketImported);
    }

    /**
     * Whether another policy may take the ticket after such an event. As long as that is the same
     * policy, the version that the ticket began with stays.
     */
    public static boolean mayChangePolicy(TicketEvent event) {
        return event instanceof TicketOpened
                || event instanceof TicketPrioritised
                || event instanceof TicketCategorised;
    }

    /** The terms that it gets under the rules; empty when it has that policy, or none takes it. */
    public Optional<SlaTerms> newTerms(SlaRules rules) {
        SlaTerms current = terms();
        return rules.termsFor(subject)
                .filter(terms ->
                        current == null || !current.policy().key().equals(terms.policy().key()));
    }

    /** Null before any were assigned. */
    public @Nullable SlaTerms terms() {
        return history.terms();
    }

    /** Every clock that has a target, as of then. */
    public List<SlaClock> at(Instant at) {
        return history.clocks(at);
    }

    /** What will have to be recorded if nothing more happens, in the order it comes due. */
    public List<SlaDeadline> deadlines() {
        return imported ? List.of() : history.deadlines();
    }

    /** What has to be recorded by then. */
    public List<SlaDeadline> due(Instant at) {
        return imported ? List.of() : history.due(at);
    }

    private SlaSubject subject(TicketEvent event) {
        return switch (event) {
            case TicketPrioritised prioritised ->
                    new SlaSubject(
                            subject.channel(),
                            prioritised.priority().name(),
                            subject.tier(),
                            subject.category());
            case TicketCategorised categorised ->
                    new SlaSubject(
                            subject.channel(),
                            subject.priority(),
                            subject.tier(),
                            categorised.category());
            default -> subject;
        };
    }
}
