package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.OfClocks;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.domain.Occurred;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/** An event's own time and person, which go before the command's. */
final class OccurredMetadata {
    /** The actor of what the clocks recorded by themselves. */
    private static final String CLOCKS = "sla-clocks";

    private OccurredMetadata() {}

    static MetaData of(Occurred occurred) {
        Map<String, Object> own = new HashMap<>();
        own.put(EventMetadata.OCCURRED_AT, occurred.at());
        if (occurred.by() != null) {
            own.put(EventMetadata.ACTOR, occurred.by().value());
            own.put(EventMetadata.ROLE, ActorRole.IMPORTED.name());
        } else if (isOfClocks(occurred.event())) {
            own.put(EventMetadata.ACTOR, CLOCKS);
            own.put(EventMetadata.ROLE, ActorRole.SYSTEM.name());
        }
        return MetaData.from(own);
    }

    /** Nobody did it, whoever's command it was recorded with. */
    private static boolean isOfClocks(TicketEvent event) {
        return event instanceof OfClocks
                || (event instanceof TicketEscalated escalated && escalated.automatic());
    }

    static ActorRole role(EventMessage<?> message) {
        return message.getMetaData().get(EventMetadata.ROLE) instanceof String role
                ? ActorRole.valueOf(role)
                : ActorRole.UNKNOWN;
    }
}
