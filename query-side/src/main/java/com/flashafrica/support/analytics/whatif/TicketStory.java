package com.flashafrica.support.analytics.whatif;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.sla.SlaSubject;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.OfClocks;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketMoments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's history without what rules made of it: warnings, misses and escalations by themselves
 * are left out, the terms it had are kept apart. Told event by event.
 */
final class TicketStory {
    private static final FactsFold FACTS = new FactsFold();

    private final List<Step> steps = new ArrayList<>();
    private final boolean withFacts;
    private long number;
    private @Nullable TicketFacts facts;
    private @Nullable TicketClocks subject;
    private boolean importUntold;
    private boolean importedTermless;
    private boolean unreadable;

    /**
     * @param withFacts whether somebody will ask for them
     */
    TicketStory(boolean withFacts) {
        this.withFacts = withFacts;
    }

    void take(LedgerEvent stored, EventCodec codec) {
        if (unreadable || !stored.type().startsWith("ticket.")) {
            return;
        }
        try {
            tell(codec.decode(stored, TicketEvent.class));
        } catch (LedgerException | IllegalStateException | IllegalArgumentException _) {
            unreadable = true;
        }
    }

    private void tell(Recorded<TicketEvent> event) {
        if (withFacts) {
            facts = FACTS.evolve(facts, event);
        }
        if (subject == null) {
            open(event);
        } else {
            goOn(subject, event);
        }
    }

    private void open(Recorded<TicketEvent> event) {
        if (!(event.payload() instanceof TicketOpened opened)) {
            throw new IllegalStateException("a ticket's history begins with its opening");
        }
        number = event.position();
        TicketClocks clocks = TicketClocks.of(opened, event.occurredAt());
        importUntold = role(event) == ActorRole.IMPORTED;
        importedTermless = importUntold;
        subject = clocks;
        steps.add(step(event, clocks.subject(), null));
    }

    /** A ticket that was brought in gets what its first import leaves it fit for. */
    private void goOn(TicketClocks before, Recorded<TicketEvent> event) {
        TicketClocks now = before.after(event.payload(), event.occurredAt(), ActorRole.UNKNOWN);
        subject = now;
        switch (event.payload()) {
            case TicketImported _ when importUntold -> {
                importUntold = false;
                steps.set(0, with(steps.getFirst(), now.subject(), null));
            }
            case SlaTermsAssigned(var terms) when importedTermless -> {
                importedTermless = false;
                steps.set(0, with(steps.getFirst(), steps.getFirst().subject(), terms));
            }
            case SlaTermsAssigned(var terms) -> steps.add(step(event, null, terms));
            case OfClocks _ -> {}
            case TicketEscalated escalated when escalated.automatic() -> {}
            default -> {
                boolean choice =
                        role(event) != ActorRole.IMPORTED
                                && TicketClocks.mayChangePolicy(event.payload());
                steps.add(step(event, choice ? now.subject() : null, null));
            }
        }
    }

    private static Step step(
            Recorded<TicketEvent> event, @Nullable SlaSubject subject, @Nullable SlaTerms terms) {
        // Terms are given by whoever tries rules on the story.
        return new Step(
                event.occurredAt(),
                terms == null
                        ? TicketMoments.of(event.payload(), event.occurredAt(), role(event))
                        : null,
                subject,
                terms);
    }

    private static Step with(Step opening, @Nullable SlaSubject subject, @Nullable SlaTerms terms) {
        return new Step(opening.at(), opening.moment(), subject, terms);
    }

    private static ActorRole role(Recorded<?> event) {
        String role = event.metadata().get(EventMetadata.ROLE);
        return role == null ? ActorRole.UNKNOWN : ActorRole.valueOf(role);
    }

    /** Whether it is one of a ticket at all. */
    boolean isOfTicket() {
        return !steps.isEmpty() || unreadable;
    }

    /** Whether some event of it cannot be read, so that nothing can be said of the ticket. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** The opening first. */
    List<Step> steps() {
        return steps;
    }

    /** The ticket's number. */
    long number() {
        return number;
    }

    @Nullable TicketFacts facts() {
        return facts;
    }
}
