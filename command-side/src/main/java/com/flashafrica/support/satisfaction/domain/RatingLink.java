package com.flashafrica.support.satisfaction.domain;

import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;

/**
 * What a link asks about.
 *
 * @param until when it is answered no more, in whole seconds
 */
public record RatingLink(TicketId ticket, int resolution, Instant until) {}
