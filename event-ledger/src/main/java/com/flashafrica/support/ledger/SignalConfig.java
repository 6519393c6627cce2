package com.flashafrica.support.ledger;

import java.time.Duration;

/**
 * Bounds of the signal.
 *
 * @param poll how often the head is looked up even if no notification came; to the millisecond
 * @param connect after which a connection attempt is given up; whole seconds
 * @param socket after which an unanswered look-up counts as a lost connection; whole seconds
 * @param longestPause between attempts to connect again
 */
public record SignalConfig(
        Duration poll, Duration connect, Duration socket, Duration longestPause) {

    public static SignalConfig defaults() {
        return new SignalConfig(
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
    }

    public SignalConfig withPoll(Duration poll) {
        return new SignalConfig(poll, connect, socket, longestPause);
    }
}
