package com.flashafrica.support.ticketing.domain;

import com.flashafrica.support.ticketing.LinkKind;
import com.flashafrica.support.ticketing.TicketId;

public record Link(TicketId to, LinkKind kind) {}
