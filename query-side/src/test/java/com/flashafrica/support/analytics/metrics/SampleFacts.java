package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.analytics.facts.FactsFold;
import com.flashafrica.support.analytics.facts.TicketFacts;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketClocks;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets as a desk has them, 3,000 in work at a time, events spread evenly; always the same. */
final class SampleFacts {
    /**
     * @param before null for a new ticket
     */
    record Change(@Nullable TicketFacts before, TicketFacts after) {}

    private record Story(String ticket, Queue<TicketEvent> rest) {}

    private static final int IN_WORK = 3_000;
    private static final List<String> CATEGORIES = List.of("payouts", "cards", "access", "bug");

    private final Random random = new Random(1);
    private final FactsFold fold = new FactsFold();
    private final Map<String, TicketFacts> facts = new HashMap<>();
    private final List<Story> inWork = new ArrayList<>();
    private final Instant begin;
    private final Duration step;
    private long position;

    SampleFacts(Instant begin, Duration length, int events) {
        this.begin = begin;
        this.step = length.dividedBy(events);
    }

    /** By the next event. */
    Change next() {
        if (inWork.size() < IN_WORK && (inWork.isEmpty() || random.nextInt(4) == 0)) {
            inWork.add(story());
        }
        int which = random.nextInt(inWork.size());
        Story story = inWork.get(which);
        Recorded<TicketEvent> event = happens(story.ticket, story.rest.remove());
        if (story.rest.isEmpty()) {
            inWork.set(which, inWork.getLast());
            inWork.removeLast();
        }
        TicketFacts before = facts.get(event.stream());
        TicketFacts after = fold.evolve(before, event);
        facts.put(event.stream(), after);
        return new Change(before, after);
    }

    int tickets() {
        return facts.size();
    }

    private Recorded<TicketEvent> happens(String ticket, TicketEvent event) {
        Instant at = begin.plus(step.multipliedBy(position));
        position++;
        UUID id = new UUID(0, position);
        return new Recorded<>(position, ticket, position, id, "", at, at, event, Map.of());
    }

    private Story story() {
        String ticket = "ticket-" + position;
        PersonId customer = new PersonId("person-" + random.nextInt(20_000));
        PersonId agent = new PersonId("agent-" + random.nextInt(60));
        TicketOpened opened = opened(ticket, customer);
        Queue<TicketEvent> story = new ArrayDeque<>();
        story.add(opened);
        story.add(new SlaTermsAssigned(terms(opened)));
        story.add(new TicketAssigned(agent, "desk-" + random.nextInt(5)));
        story.add(new TicketStarted());
        if (random.nextInt(5) == 0) {
            story.add(new TicketEscalated(Level.L1, Level.L2, customer, "", random.nextBoolean()));
        }
        story.add(replied(Author.AGENT, agent, customer));
        if (random.nextBoolean()) {
            story.add(new TicketWaiting(WaitingOn.CUSTOMER, customer, null));
            story.add(replied(Author.CUSTOMER, customer, customer));
            story.add(new TicketResumed());
        }
        story.add(new TicketResolved(agent, customer, "done"));
        if (random.nextInt(10) == 0) {
            story.add(new TicketReopened(customer, "again"));
            story.add(new TicketResolved(agent, customer, "done"));
        }
        if (random.nextInt(3) > 0) {
            story.add(new TicketClosed());
        }
        return new Story(ticket, story);
    }

    private static SlaTerms terms(TicketOpened opened) {
        var subject = TicketClocks.of(opened, Instant.EPOCH).subject();
        return SlaRules.SHIPPED.termsFor(subject).orElseThrow();
    }

    private TicketOpened opened(String ticket, PersonId customer) {
        return new TicketOpened(
                new TicketId(ticket),
                customer,
                one(Tier.values()),
                "Versement en retard",
                "",
                one(Channel.values()),
                one(Priority.values()),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                List.of(),
                "fr",
                null,
                null);
    }

    private static TicketReplied replied(Author author, PersonId by, PersonId customer) {
        return new TicketReplied(new MessageId("m"), author, by, customer, "", List.of());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
