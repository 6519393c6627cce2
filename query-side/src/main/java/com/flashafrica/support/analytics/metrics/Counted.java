package com.flashafrica.support.analytics.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * One thing that a number counts.
 *
 * @param ticket its id
 * @param number what people call the ticket
 * @param at what puts it into the window: when it happened, or when the ticket was opened
 * @param position of the event that it comes from
 * @param value what it adds to the number: 1, or seconds or messages where that is what it counts
 * @param index among what is counted of that ticket
 */
record Counted(
        String ticket, long number, Instant at, long position, long value, @JsonIgnore int index) {}
