package com.flashafrica.support.imports;

import com.flashafrica.support.ticketing.TicketCommand.CloseTicket;
import com.flashafrica.support.ticketing.TicketCommand.Fact;
import com.flashafrica.support.ticketing.TicketCommand.ReopenTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResolveTicket;
import com.flashafrica.support.ticketing.TicketCommand.ResumeTicket;
import com.flashafrica.support.ticketing.TicketCommand.StartTicket;
import com.flashafrica.support.ticketing.TicketCommand.WaitOnTicket;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.WaitingOn;
import org.jspecify.annotations.Nullable;

/** What a change of {@code incident_state} means. */
final class ServiceNowState {
    static final String NEW = "New";
    private static final String ACTIVE = "Active";
    private static final String RESOLVED = "Resolved";
    private static final String CLOSED = "Closed";
    private static final String AWAITING = "Awaiting ";
    private static final String AWAITING_CUSTOMER = "Awaiting User Info";

    private ServiceNowState() {}

    /** Null when nothing of ours changes with it. */
    static @Nullable Fact change(TicketId ticket, String before, String after) {
        if (after.equals(before)) {
            return null;
        }
        WaitingOn waited = waitingOn(before);
        WaitingOn waits = waitingOn(after);
        if (waits != null) {
            return waits == waited ? null : new WaitOnTicket(ticket, waits, null);
        }
        return switch (after) {
            case RESOLVED -> new ResolveTicket(ticket, null, "");
            case CLOSED -> new CloseTicket(ticket);
            case ACTIVE -> active(ticket, before, waited);
            // A state that we do not know; whatever it is, the wait is over.
            default -> waited == null ? null : new ResumeTicket(ticket);
        };
    }

    private static @Nullable Fact active(
            TicketId ticket, String before, @Nullable WaitingOn waited) {
        return switch (before) {
            case RESOLVED -> new ReopenTicket(ticket, "");
            case NEW -> new StartTicket(ticket);
            default -> waited == null ? null : new ResumeTicket(ticket);
        };
    }

    private static @Nullable WaitingOn waitingOn(String state) {
        if (state.equals(AWAITING_CUSTOMER)) {
            return WaitingOn.CUSTOMER;
        }
        return state.startsWith(AWAITING) ? WaitingOn.THIRD_PARTY : null;
    }
}
