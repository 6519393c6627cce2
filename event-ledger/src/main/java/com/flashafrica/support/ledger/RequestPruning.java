package com.flashafrica.support.ledger;

import java.time.Duration;

/** Has expired requests deleted now and then, a few at a time, so that no append waits long. */
final class RequestPruning {
    private static final int AT_ONCE = 1_000;
    private static final Duration WHEN_BEHIND = Duration.ofMillis(100);

    private final BatchCommitter committer;
    private final Duration every;
    private long dueNanos;

    RequestPruning(BatchCommitter committer, Duration every) {
        this.committer = committer;
        this.every = every;
        this.dueNanos = System.nanoTime() + every.toNanos();
    }

    Duration untilDue() {
        return Duration.ofNanos(Math.max(0, dueNanos - System.nanoTime()));
    }

    void runIfDue() {
        if (System.nanoTime() - dueNanos >= 0) {
            boolean behind = committer.prune(AT_ONCE) == AT_ONCE;
            dueNanos = System.nanoTime() + (behind ? WHEN_BEHIND : every).toNanos();
        }
    }
}
