package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.platform.identity.Refusals;
import com.flashafrica.support.platform.web.ProblemException;

/** The answer for a ticket that is not there, the same from both sides. */
public final class NoSuchTicket {
    private NoSuchTicket() {}

    public static ProblemException problem() {
        return Refusals.noSuchTicket();
    }
}
