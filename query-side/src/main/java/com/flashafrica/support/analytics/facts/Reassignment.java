package com.flashafrica.support.analytics.facts;

import java.time.Instant;

/**
 * A ticket came to somebody else than had it last.
 *
 * @param position of the event
 */
public record Reassignment(Instant at, long position) {}
