package com.flashafrica.support.platform.identity;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketEscalated;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketEvent.TicketUnassigned;
import org.jspecify.annotations.Nullable;

/**
 * Whose a ticket is.
 *
 * @param agent whom it is assigned to
 */
record Belonging(PersonId requester, Level level, @Nullable PersonId agent) {

    static Belonging after(@Nullable Belonging before, TicketEvent event) {
        if (before == null) {
            if (event instanceof TicketOpened opened) {
                return new Belonging(opened.requester(), Level.L1, null);
            }
            throw new IllegalStateException("a ticket's stream begins with its opening");
        }
        return switch (event) {
            case TicketEscalated escalated ->
                    new Belonging(before.requester, escalated.to(), before.agent);
            case TicketAssigned assigned ->
                    new Belonging(before.requester, before.level, assigned.agent());
            case TicketUnassigned _ -> new Belonging(before.requester, before.level, null);
            default -> before;
        };
    }

    boolean isOf(Caller caller) {
        if (caller.isRequester()) {
            return requester.value().equals(caller.actor());
        }
        Level theirs = caller.level();
        return caller.is(Role.AGENT)
                && ((agent != null && agent.value().equals(caller.actor()))
                        || (theirs != null && level.compareTo(theirs) <= 0));
    }
}
