package com.flashafrica.support.privacy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketCategorised;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnedTicketTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final PersonId AWA = new PersonId("person-awa");
    private static final TicketId ID = new TicketId("ticket-1");
    private static final TicketOpened OPENED =
            new TicketOpened(
                    ID,
                    AWA,
                    Tier.STANDARD,
                    "No VPN",
                    "It fails.",
                    Channel.WEB,
                    Priority.NORMAL,
                    "VPN",
                    List.of(),
                    null,
                    null,
                    null);

    @Test
    void a_ticket_is_its_requesters_and_open_at_first() {
        assertThat(after(OPENED)).isEqualTo(owned("VPN", null));
        assertThat(after(OPENED, new TicketStarted())).isEqualTo(owned("VPN", null));
    }

    @Test
    void it_is_of_the_category_it_was_given_last() {
        assertThat(after(OPENED, new TicketCategorised("WIFI"))).isEqualTo(owned("WIFI", null));
    }

    @Test
    void it_is_over_once_closed_or_merged() {
        assertThat(after(OPENED, new TicketClosed())).isEqualTo(owned("VPN", 1));
        assertThat(after(OPENED, new TicketStarted(), new TicketMerged(new TicketId("other"))))
                .isEqualTo(owned("VPN", 2));
    }

    @Test
    void it_is_over_no_more_when_it_goes_on() {
        assertThat(after(OPENED, new TicketClosed(), new TicketReopened(AWA, "again")))
                .isEqualTo(owned("VPN", null));
        assertThat(
                        after(
                                OPENED,
                                new TicketMerged(new TicketId("other")),
                                new TicketMergeCancelled()))
                .isEqualTo(owned("VPN", null));
    }

    private static OwnedTicket owned(String category, @Nullable Integer closedAfterHours) {
        Instant closed =
                closedAfterHours == null ? null : AT.plus(Duration.ofHours(closedAfterHours));
        return new OwnedTicket(ID.value(), AWA, category, closed);
    }

    /** One an hour. */
    private static @Nullable OwnedTicket after(TicketEvent... events) {
        OwnedTicket ticket = null;
        Instant at = AT;
        for (TicketEvent event : events) {
            ticket = OwnedTicket.after(ticket, ID.value(), event, at);
            at = at.plus(Duration.ofHours(1));
        }
        return ticket;
    }
}
