package com.flashafrica.support.benchmarks.history;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketResumed;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** Tickets as a desk has them, many in work at a time; the same for the same seed. */
final class Stories {
    private static final int IN_WORK = 3_000;
    private static final String TEXT =
            "Mon versement de mars n'est toujours pas arrivé. ".repeat(3);
    private static final List<String> CATEGORIES = List.of("payouts", "cards", "access", "bug");

    /** What happens next on which ticket. */
    record Next(String ticket, long version, TicketEvent event) {}

    private static final class Story {
        private final String ticket;
        private final Queue<TicketEvent> rest;
        private long version;

        Story(String ticket, Queue<TicketEvent> rest) {
            this.ticket = ticket;
            this.rest = rest;
        }
    }

    private final Random random = new Random(1);
    private final List<Story> inWork = new ArrayList<>();
    private int tickets;

    static String ticket(int number) {
        return "ticket-%07d".formatted(number);
    }

    Next next() {
        boolean opens = inWork.size() < IN_WORK && random.nextInt(4) == 0;
        if (inWork.isEmpty() || opens) {
            inWork.add(begin());
            return next(inWork.size() - 1);
        }
        return next(random.nextInt(inWork.size()));
    }

    private Next next(int which) {
        Story story = inWork.get(which);
        Next next = new Next(story.ticket, ++story.version, story.rest.remove());
        if (story.rest.isEmpty()) {
            inWork.set(which, inWork.getLast());
            inWork.removeLast();
        }
        return next;
    }

    private Story begin() {
        String ticket = ticket(++tickets);
        PersonId customer = new PersonId("person-" + random.nextInt(20_000));
        PersonId agent = new PersonId("agent-" + random.nextInt(60));
        Queue<TicketEvent> story = new ArrayDeque<>();
        story.add(opened(ticket, customer));
        story.add(new TicketAssigned(agent, "desk-" + random.nextInt(5)));
        if (random.nextInt(4) == 0) {
            story.add(new TicketPrioritised(one(Priority.values()), customer, null));
        }
        if (random.nextInt(3) == 0) {
            story.add(new TicketNoted(message(), customer, TEXT, List.of()));
        }
        story.add(new TicketReplied(message(), Author.AGENT, agent, customer, TEXT, List.of()));
        if (random.nextBoolean()) {
            story.add(new TicketWaiting(WaitingOn.CUSTOMER, customer, null));
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

    private TicketOpened opened(String ticket, PersonId customer) {
        return new TicketOpened(
                new TicketId(ticket),
                customer,
                one(Tier.values()),
                "Versement en retard " + tickets,
                TEXT,
                one(Channel.values()),
                one(Priority.values()),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                List.of("payout"),
                "fr",
                null,
                null);
    }

    private MessageId message() {
        return new MessageId("message-" + random.nextLong());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
