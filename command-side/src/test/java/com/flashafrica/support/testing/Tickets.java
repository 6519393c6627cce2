package com.flashafrica.support.testing;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.util.List;

/** Commands that any test may need. */
public final class Tickets {
    private Tickets() {}

    public static OpenTicket open(String id) {
        return new OpenTicket(
                new TicketId(id),
                new PersonId("customer-awa"),
                Tier.STANDARD,
                "No VPN",
                "It fails.",
                Channel.WEB,
                Priority.NORMAL,
                null,
                List.of(),
                null,
                null,
                null);
    }

    public static ReplyToTicket reply(String ticket, Author author) {
        return new ReplyToTicket(
                new TicketId(ticket), new MessageId("m-1"), author, null, "Hello", List.of());
    }
}
