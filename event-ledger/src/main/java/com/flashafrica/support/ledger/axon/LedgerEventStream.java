package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.LedgerSignal;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.io.IOUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Events after a token, waking on the ledger's signal. For one reading thread at a time. */
final class LedgerEventStream implements TrackingEventStream {
    private final LedgerEventStorageEngine engine;
    private final Semaphore advanced = new Semaphore(0);
    private final AutoCloseable registration;
    private volatile Runnable callback = () -> {};
    private @Nullable TrackingToken last;
    private @Nullable TrackedEventMessage<?> peeked;
    private Iterator<? extends TrackedEventMessage<?>> rest = Collections.emptyIterator();

    LedgerEventStream(
            LedgerEventStorageEngine engine, LedgerSignal signal, @Nullable TrackingToken token) {
        this.engine = engine;
        this.last = token;
        this.registration =
                signal.onAdvance(head -> {
                    advanced.release();
                    callback.run();
                });
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(look());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        // Permits go before looking: an advance during the look wakes the wait after it.
        advanced.drainPermits();
        while (look() == null) {
            long left = until - System.nanoTime();
            if (left <= 0 || !advanced.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return look() != null;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = look();
        while (next == null) {
            advanced.acquire();
            next = look();
        }
        peeked = null;
        return next;
    }

    private @Nullable TrackedEventMessage<?> look() {
        if (peeked == null) {
            if (!rest.hasNext()) {
                // It ended on an empty page, so it is used up: what came since needs a new one.
                rest = engine.readEvents(last, false).iterator();
            }
            if (rest.hasNext()) {
                TrackedEventMessage<?> next = rest.next();
                last = next.trackingToken();
                peeked = next;
            }
        }
        return peeked;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        return true;
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(registration);
    }
}
