package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Author;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ReplyToTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketResolved;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import com.flashafrica.support.ticketing.WaitingOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people, tickets and past events that the stories tell of. */
final class Given {
    static final TicketId TICKET = new TicketId("t-1");
    static final TicketId OTHER = new TicketId("t-2");
    static final PersonId AWA = new PersonId("customer-awa");
    static final PersonId MOUSSA = new PersonId("agent-moussa");
    static final PersonId FATOU = new PersonId("agent-fatou");
    static final MessageId MESSAGE = new MessageId("m-1");

    static final OpenTicket OPEN = open(List.of("vpn"), null);
    static final TicketOpened OPENED = opened(List.of("vpn"), null);
    static final TicketStarted STARTED = new TicketStarted();
    static final TicketAssigned ASSIGNED = new TicketAssigned(MOUSSA, "network");
    static final TicketWaiting WAITING = new TicketWaiting(WaitingOn.CUSTOMER, AWA, "asked");
    static final TicketResolved RESOLVED = new TicketResolved(MOUSSA, AWA, "new key");
    static final TicketReopened REOPENED = new TicketReopened(AWA, "still broken");
    static final TicketClosed CLOSED = new TicketClosed();
    static final TicketMerged MERGED = new TicketMerged(OTHER);

    private Given() {}

    static OpenTicket open(List<String> tags, @Nullable TicketId follows) {
        return new OpenTicket(
                TICKET,
                AWA,
                Tier.PREMIUM,
                "No VPN",
                "It fails.",
                Channel.EMAIL,
                Priority.NORMAL,
                "network",
                tags,
                "en",
                null,
                follows);
    }

    static TicketOpened opened(List<String> tags, @Nullable TicketId follows) {
        return new TicketOpened(
                TICKET,
                AWA,
                Tier.PREMIUM,
                "No VPN",
                "It fails.",
                Channel.EMAIL,
                Priority.NORMAL,
                "network",
                tags,
                "en",
                null,
                follows);
    }

    static ReplyToTicket reply(Author author) {
        return new ReplyToTicket(TICKET, MESSAGE, author, null, "Hello", List.of());
    }

    static TicketReplied replied(Author author) {
        return new TicketReplied(MESSAGE, author, null, AWA, "Hello", List.of());
    }
}
