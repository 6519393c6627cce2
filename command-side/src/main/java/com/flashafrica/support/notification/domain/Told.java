package com.flashafrica.support.notification.domain;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.ticketing.TicketEvent;
import java.time.Instant;

/**
 * One event of a ticket's story.
 *
 * @param role in which capacity whoever caused it acted
 */
public record Told(TicketEvent event, Instant at, ActorRole role) {}
