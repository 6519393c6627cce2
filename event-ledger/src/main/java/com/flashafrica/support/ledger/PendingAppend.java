package com.flashafrica.support.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An append on its way, with whoever waits for it. */
final class PendingAppend {
    final Append append;
    final long bytes;
    final CompletableFuture<Appended> answer = new CompletableFuture<>();
    private final long since = System.nanoTime();

    PendingAppend(Append append) {
        this.append = append;
        this.bytes = append.bytes();
    }

    long ageNanos() {
        return System.nanoTime() - since;
    }

    boolean isOlderThan(Duration patience) {
        return ageNanos() > patience.toNanos();
    }
}
