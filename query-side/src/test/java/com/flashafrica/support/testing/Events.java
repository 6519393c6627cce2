package com.flashafrica.support.testing;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketNoted;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketPrioritised;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.util.List;
import java.util.UUID;

/** Events as tests of the API need them. */
public final class Events {
    private Events() {}

    public static String newTicket() {
        return UUID.randomUUID().toString();
    }

    /** A category sets the tickets of one test apart from those of others. */
    public static TicketOpened opened(String ticket, String category) {
        return opened(ticket, category, "customer-1");
    }

    public static TicketOpened opened(String ticket, String category, String requester) {
        return new TicketOpened(
                new TicketId(ticket),
                new PersonId(requester),
                Tier.PREMIUM,
                "No dial tone",
                "Since this morning",
                Channel.PHONE,
                Priority.NORMAL,
                category,
                List.of("desk"),
                "en",
                null,
                null);
    }

    public static TicketReplied replied(String body) {
        return new TicketReplied(
                new MessageId("m-1"),
                Author.AGENT,
                new PersonId("agent-7"),
                new PersonId("customer-1"),
                body,
                List.of());
    }

    public static TicketNoted noted(String body) {
        return new TicketNoted(new MessageId("m-2"), new PersonId("customer-1"), body, List.of());
    }

    public static TicketAssigned assigned(String agent) {
        return new TicketAssigned(new PersonId(agent), "desk");
    }

    public static TicketPrioritised prioritised(Priority priority) {
        return new TicketPrioritised(priority, new PersonId("customer-1"), null);
    }

    public static TicketResolved resolved() {
        return new TicketResolved(null, new PersonId("customer-1"), "replaced the cable");
    }
}
