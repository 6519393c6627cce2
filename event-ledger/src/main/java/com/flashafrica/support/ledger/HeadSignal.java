package com.flashafrica.support.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers: at once for commits of this process, by notification for those of others, and by a
 * slow poll whatever happens. Give {@link #advanced} to the appender. One thread makes the calls,
 * so a slow listener delays other listeners but never an append.
 */
public final class HeadSignal implements LedgerSignal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadSignal.class);

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong head = new AtomicLong();
    private final HeadWatch watch;
    private final Thread caller;
    private volatile boolean closed;

    /** Starts watching; the database may come up later. */
    public HeadSignal(LedgerDatabase database, SignalConfig config) {
        this.caller = Thread.ofPlatform().name("ledger-signal").daemon().unstarted(this::run);
        this.watch = new HeadWatch(database, config, this::advanced);
        caller.start();
        watch.start();
    }

    @Override
    public AutoCloseable onAdvance(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The head is at least there. Cheap, never blocks, any thread. */
    public void advanced(long position) {
        if (head.getAndAccumulate(position, Math::max) < position) {
            LockSupport.unpark(caller);
        }
    }

    private void run() {
        long told = 0;
        while (!closed) {
            long now = head.get();
            if (now > told) {
                told = now;
                tell(now);
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void tell(long position) {
        for (LongConsumer listener : listeners) {
            try {
                listener.accept(position);
            } catch (RuntimeException e) {
                LOG.error("A listener of the ledger's head failed", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(caller);
        watch.close();
    }
}
