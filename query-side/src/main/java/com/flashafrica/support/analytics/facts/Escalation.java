package com.flashafrica.support.analytics.facts;

import com.flashafrica.support.ticketing.Level;
import java.time.Instant;

/**
 * A ticket was escalated.
 *
 * @param position of the event
 * @param automatic whether a clock did it
 */
public record Escalation(Instant at, long position, Level to, boolean automatic) {}
