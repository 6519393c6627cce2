package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.ticketing.TicketRejection;
import java.util.List;

/** What becomes of a command. */
public sealed interface Decision {
    /** No event at all when everything is as asked for already. */
    record Accepted(List<Occurred> events) implements Decision {}

    record Rejected(TicketRejection rejection) implements Decision {}
}
