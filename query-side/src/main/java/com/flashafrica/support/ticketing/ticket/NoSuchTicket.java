package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The answer for a ticket that is not there, the same from both sides. */
public final class NoSuchTicket {
    private NoSuchTicket() {}

    public static ProblemException problem() {
        return Problem.of(HttpStatus.NOT_FOUND, "ticket-not-found", "Ticket not found").exception();
    }
}
