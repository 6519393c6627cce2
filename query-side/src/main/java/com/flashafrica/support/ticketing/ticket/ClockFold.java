package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketMoments;
import java.time.Instant;

/** What each event means for a ticket's clocks. Shared by every view that shows them. */
public final class ClockFold {
    private ClockFold() {}

    public static ClockLog begin(Instant openedAt) {
        return ClockLog.begin(openedAt);
    }

    /** The same log if no clock cares. */
    public static ClockLog evolve(ClockLog log, Recorded<TicketEvent> event) {
        SlaMoment moment = TicketMoments.of(event.payload(), event.occurredAt(), role(event));
        return moment == null ? log : log.and(moment);
    }

    private static ActorRole role(Recorded<?> event) {
        String role = event.metadata().get(EventMetadata.ROLE);
        return role == null ? ActorRole.UNKNOWN : ActorRole.valueOf(role);
    }
}
