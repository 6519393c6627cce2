package com.flashafrica.support.analytics.metrics;

/**
 * One thing that a ticket puts into the figures.
 *
 * @param at what decides whether it is within a window, as {@link Micros}
 * @param value as the measure has it
 * @param position of the event that it comes from
 */
record Contribution(Measure measure, long at, long value, long position) {}
