package com.flashafrica.support.identity.domain;

import java.time.Duration;

/**
 * How long an account cannot be signed in to after failures in a row: guessing gets slower with
 * every guess, and whoever is guessed at gets in again the same day.
 *
 * @param free failures that cost nothing
 * @param first how long it is after one more; twice as long after each that follows
 * @param longest it never gets longer
 */
public record Lockout(int free, Duration first, Duration longest) {
    private static final int DOUBLINGS = 30;

    public Lockout {
        if (free < 0 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a lockout grows from something to something more");
        }
    }

    /** Zero while failures are free. */
    public Duration after(int failures) {
        int paid = failures - free;
        if (paid <= 0) {
            return Duration.ZERO;
        }
        Duration grown = first.multipliedBy(1L << Math.min(paid - 1, DOUBLINGS));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }
}
