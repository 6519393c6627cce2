package com.flashafrica.support.analytics.metrics;

/** Waits that go on, which every moment makes longer. */
final class Waits {
    private Waits() {}

    /** Whole seconds up to the cut; none when it begins after that. */
    static long seconds(long since, long cut) {
        return Math.max(0, (cut - since) / Micros.OF_A_SECOND);
    }
}
