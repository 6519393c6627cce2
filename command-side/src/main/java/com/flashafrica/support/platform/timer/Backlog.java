package com.flashafrica.support.platform.timer;

import java.time.Duration;

/**
 * What came due and was not done yet.
 *
 * @param late by how much the oldest of them is; zero when there is none
 */
record Backlog(long timers, Duration late) {
    boolean isEmpty() {
        return timers == 0;
    }
}
