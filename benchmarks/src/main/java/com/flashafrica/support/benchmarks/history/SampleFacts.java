package com.flashafrica.support.benchmarks.history;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of tickets, event by event, spread evenly; each has the terms that ship. */
public final class SampleFacts {
    /**
     * @param before null for a new ticket
     */
    public record Change(@Nullable TicketFacts before, TicketFacts after) {}

    private final Stories stories = new Stories();
    private final FactsFold fold = new FactsFold();
    private final Map<String, TicketFacts> facts = new HashMap<>();
    private final Instant begin;
    private final Duration step;
    private long position;
    private @Nullable Recorded<TicketEvent> promised;

    public SampleFacts(Instant begin, Duration length, int events) {
        this.begin = begin;
        this.step = length.dividedBy(events);
    }

    /** By the next event. */
    public Change next() {
        Recorded<TicketEvent> event = promised == null ? fromStories() : promised;
        promised = null;
        if (event.payload() instanceof TicketOpened opened) {
            var subject = TicketClocks.of(opened, event.occurredAt()).subject();
            promised =
                    SlaRules.SHIPPED
                            .termsFor(subject)
                            .map(terms -> happens(event.stream(), new SlaTermsAssigned(terms)))
                            .orElse(null);
        }
        TicketFacts before = facts.get(event.stream());
        TicketFacts after = fold.evolve(before, event);
        facts.put(event.stream(), after);
        return new Change(before, after);
    }

    private Recorded<TicketEvent> fromStories() {
        Stories.Next next = stories.next();
        return happens(next.ticket(), next.event());
    }

    private Recorded<TicketEvent> happens(String ticket, TicketEvent event) {
        Instant at = begin.plus(step.multipliedBy(position));
        position++;
        return new Recorded<>(
                position, ticket, position, new UUID(0, position), "", at, at, event, Map.of());
    }

    public int tickets() {
        return facts.size();
    }
}
