package com.flashafrica.support.ledger.axon;

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
    private final StreamTail tail;
    private final Semaphore advanced = new Semaphore(0);
    private final AutoCloseable registration;
    private volatile Runnable callback = () -> {};
    private long position;
    private @Nullable TrackedEventMessage<?> peeked;
    private Iterator<? extends TrackedEventMessage<?>> rest = Collections.emptyIterator();

    LedgerEventStream(StreamTail tail, @Nullable TrackingToken token) {
        this.tail = tail;
        this.position = LedgerEventStorageEngine.position(token);
        this.registration =
                tail.onAdvance(() -> {
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
        while (peeked == null) {
            if (rest.hasNext()) {
                peeked = rest.next();
            } else {
                StreamTail.Page page = tail.after(position);
                if (page.isEmpty()) {
                    return null;
                }
                rest = page.events().iterator();
                position = page.upTo();
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
