package com.flashafrica.support.platform.sight;

import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.identity.TicketReach;
import com.flashafrica.support.platform.web.Caller;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Which events a caller may see. Requesters see what they were told or did themselves, on their own
 * tickets; what they may not see is not even named.
 */
@Component
public final class EventSight {
    /** Of all that happens to a ticket; what is new is internal until it is put here. */
    private static final Set<String> REQUESTERS =
            Set.of(
                    "ticket.opened",
                    "ticket.replied",
                    "ticket.started",
                    "ticket.waiting",
                    "ticket.resumed",
                    "ticket.resolved",
                    "ticket.reopened",
                    "ticket.closed",
                    "ticket.rated",
                    "ticket.merged");

    private static final String TICKET = "ticket.";
    private static final Set<String> OF_SUPPORT = Set.of(TICKET, "sla.", "notification.");

    private final TicketReach tickets;

    EventSight(TicketReach tickets) {
        this.tickets = tickets;
    }

    /** Of any stream. May block, once for each ticket. */
    public Predicate<FeedEvent> of(Caller caller) {
        return switch (caller.role()) {
            case null -> _ -> false;
            case CUSTOMER -> event -> isForRequesters(event) && isTheirs(caller, event);
            case AGENT -> event -> event.type().startsWith(TICKET);
            case LEAD, ANALYST -> event -> OF_SUPPORT.stream().anyMatch(event.type()::startsWith);
            case AUDITOR -> _ -> true;
            case ADMIN -> _ -> false;
        };
    }

    /** Of a ticket that is within the caller's reach. */
    public static Predicate<FeedEvent> ofTicket(Caller caller) {
        return caller.isRequester() ? EventSight::isForRequesters : _ -> true;
    }

    private static boolean isForRequesters(FeedEvent event) {
        return REQUESTERS.contains(event.type());
    }

    private boolean isTheirs(Caller caller, FeedEvent event) {
        return tickets.requester(event.stored().stream())
                .filter(caller.actor()::equals)
                .isPresent();
    }
}
