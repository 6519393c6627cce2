package com.flashafrica.support.analytics.whatif;

import org.jspecify.annotations.Nullable;

/**
 * How clocks of one kind stand.
 *
 * @param running not over, and in time so far
 * @param rate met of those that are met or missed; null when there is none
 */
record Attainment(long met, long missed, long running, @Nullable Double rate) {}
