package com.flashafrica.support.ticketing.domain;

import java.time.Instant;

/**
 * When somebody has to look at a ticket's clocks.
 *
 * @param version of the event that asked for it: a later one that asks for another time asks for
 *     another timer
 */
public record TicketTimer(long version, Instant firesAt) {}
