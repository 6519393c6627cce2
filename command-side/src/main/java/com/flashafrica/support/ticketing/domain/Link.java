package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.TicketId;

/** That a ticket has to do with another, as seen from the one that holds it. */
public record Link(TicketId to, LinkKind kind) {}
