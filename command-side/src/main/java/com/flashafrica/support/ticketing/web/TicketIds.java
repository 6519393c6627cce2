package com.flashafrica.support.ticketing.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.TicketId;
import java.util.Optional;

/** New ids, in the order of their making, and ids as callers write them. */
final class TicketIds {
    private static final TimeBasedEpochGenerator TIME_ORDERED =
            Generators.timeBasedEpochGenerator();

    private TicketIds() {}

    static TicketId newTicket() {
        return new TicketId("ticket-" + TIME_ORDERED.generate());
    }

    static MessageId newMessage() {
        return new MessageId("message-" + TIME_ORDERED.generate());
    }

    /** Empty when no ticket can have that id. */
    static Optional<TicketId> read(String id) {
        try {
            return Optional.of(new TicketId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Fails with 404 when no ticket can have that id. */
    static TicketId inPath(String id) {
        return read(id).orElseThrow(
                        () -> Outcomes.notFound("There is no such ticket.").exception());
    }
}
