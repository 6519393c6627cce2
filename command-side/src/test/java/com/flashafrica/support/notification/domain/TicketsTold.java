package com.flashafrica.support.notification.domain;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaTargets;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.Tier;
import java.time.Instant;
import java.util.List;

/** Pieces of a ticket's story: first answered within 10 minutes, resolved within an hour. */
final class TicketsTold {
    static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    static final PersonId AWA = new PersonId("customer-awa");

    private TicketsTold() {}

    /**
     * @param seconds after the opening
     */
    static Told at(long seconds, TicketEvent event) {
        return new Told(event, AT.plusSeconds(seconds), ActorRole.AGENT);
    }

    static TicketOpened opened(Priority priority) {
        return new TicketOpened(
                new TicketId("ticket-1"),
                AWA,
                Tier.STANDARD,
                "No VPN",
                "",
                Channel.CHAT,
                priority,
                null,
                List.of(),
                null,
                null,
                null);
    }

    static SlaTermsAssigned terms(SlaNotice... notices) {
        SlaPolicy policy =
                new SlaPolicy(
                        "watched",
                        1,
                        "Watched",
                        1,
                        SlaMatch.ANY,
                        SlaCalendar.ALWAYS.key(),
                        new SlaTargets(600L, null, 3_600L),
                        List.of(),
                        50,
                        List.of(),
                        List.of(notices));
        return new SlaTermsAssigned(new SlaTerms(policy, SlaCalendar.ALWAYS));
    }
}
