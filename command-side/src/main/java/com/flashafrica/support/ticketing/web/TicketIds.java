package com.flashafrica.support.ticketing.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import com.flashafrica.support.ticketing.MessageId;
import com.flashafrica.support.ticketing.TicketId;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** New ids, in the order of their making, and ids as callers write them. */
final class TicketIds {
    private static final TimeBasedEpochGenerator TIME_ORDERED =
            Generators.timeBasedEpochGenerator();

    private static final String TICKET = "ticket-";

    private TicketIds() {}

    static TicketId newTicket() {
        return new TicketId(TICKET + TIME_ORDERED.generate());
    }

    static MessageId newMessage() {
        return new MessageId("message-" + TIME_ORDERED.generate());
    }

    /** Empty when no ticket can have that id: not every stream is a ticket's. */
    static Optional<TicketId> read(String id) {
        try {
            return Optional.of(new TicketId(id)).filter(_ -> id.startsWith(TICKET));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Fails with 404 when no ticket can have that id. */
    static TicketId inPath(String id) {
        return read(id).orElseThrow(() -> notFound());
    }

    private static ProblemException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "ticket-not-found", "Ticket not found")
                .detail("There is no such ticket.")
                .exception();
    }
}
