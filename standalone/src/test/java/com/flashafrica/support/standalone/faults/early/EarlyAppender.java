package com.flashafrica.support.standalone.faults.early;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.NewEvent;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Says that it is done, and does it a moment later: what any buffer before the disk does. */
final class EarlyAppender implements Appender {
    private static final long MOMENT_MILLIS = 400;

    private final Appender appender;
    private final AtomicLong guessed = new AtomicLong();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().unstarted(work));

    EarlyAppender(Appender appender) {
        this.appender = appender;
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        Runnable truly =
                () -> {
                    var _ = appender.append(append);
                };
        var _ = later.schedule(truly, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        NewEvent last = append.events().getLast();
        return CompletableFuture.completedFuture(
                new Appended(
                        last.stream(),
                        last.version(),
                        guessed.addAndGet(append.events().size()),
                        Instant.EPOCH,
                        false));
    }

    @Override
    public void close() {
        later.shutdown();
        appender.close();
    }
}
