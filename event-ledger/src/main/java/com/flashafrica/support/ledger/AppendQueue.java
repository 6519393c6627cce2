package com.flashafrica.support.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What waits for the appender: bounded in appends and in bytes, many writers, one reader. */
final class AppendQueue {
    private final LinkedBlockingQueue<PendingAppend> waiting;
    private final AtomicLong bytes = new AtomicLong();
    private final AppenderConfig config;

    AppendQueue(AppenderConfig config) {
        this.config = config;
        this.waiting = new LinkedBlockingQueue<>(config.queueAppends());
    }

    /** False when it is full. */
    boolean offer(PendingAppend pending) {
        if (bytes.addAndGet(pending.bytes) <= config.queueBytes() && waiting.offer(pending)) {
            return true;
        }
        bytes.addAndGet(-pending.bytes);
        return false;
    }

    /** Waits for a first append; null when none came. */
    @Nullable PendingAppend first(Duration atMost) throws InterruptedException {
        return waiting.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What is there up to a batch; empty when nothing is. */
    List<PendingAppend> takeNow() {
        PendingAppend first = waiting.poll();
        return first == null ? List.of() : batchFrom(first);
    }

    /** With what came after the first one by now, up to a batch. */
    List<PendingAppend> batchFrom(PendingAppend first) {
        List<PendingAppend> batch = new ArrayList<>();
        int events = 0;
        long size = 0;
        @Nullable PendingAppend next = first;
        while (next != null) {
            batch.add(next);
            events += next.append.events().size();
            size += next.bytes;
            PendingAppend candidate = waiting.peek();
            boolean fits =
                    candidate != null
                            && events + candidate.append.events().size() <= config.batchEvents()
                            && size + candidate.bytes <= config.batchBytes();
            next = fits ? waiting.poll() : null;
        }
        bytes.addAndGet(-size);
        return batch;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    long bytes() {
        return bytes.get();
    }
}
