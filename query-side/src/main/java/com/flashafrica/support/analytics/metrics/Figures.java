package com.flashafrica.support.analytics.metrics;

/**
 * The figures of a window, or of a part of it.
 *
 * @param opened tickets opened in it; {@code resolved}, {@code reopened} and {@code closed} count
 *     how often that happened in it
 * @param backlog tickets with work left to do at its end
 * @param firstResponseSeconds of the tickets opened in it, as are the next two
 * @param waitingOnCustomerSeconds how long the tickets opened in it waited on their customers
 */
record Figures(
        long opened,
        long resolved,
        long reopened,
        long closed,
        long backlog,
        Distribution firstResponseSeconds,
        Distribution firstResolutionSeconds,
        Distribution totalResolutionSeconds,
        long waitingOnCustomerSeconds) {}
