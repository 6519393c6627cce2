package com.flashafrica.support.ledger;

import java.time.Duration;
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

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong head = new AtomicLong();
    private final HeadWatch watch;
    private final Thread caller;
    private volatile boolean closed;

    /** Touched by the calling thread alone. */
    private static final class Listener {
        private final long every;
        private final LongConsumer listener;
        private long told;
        private long toldAt;

        Listener(Duration every, LongConsumer listener) {
            this.every = every.toNanos();
            this.listener = listener;
        }

        /** In how many nanoseconds it may be told of the position; none or less for at once. */
        long waits(long now) {
            return told == 0 ? 0 : every - (now - toldAt);
        }

        void tell(long position, long now) {
            told = position;
            toldAt = now;
            try {
                listener.accept(position);
            } catch (RuntimeException e) {
                LOG.error("A listener of the ledger's head failed", e);
            }
        }
    }

    /** Starts watching; the database may come up later. */
    public HeadSignal(LedgerDatabase database, SignalConfig config) {
        this.caller = Thread.ofPlatform().name("ledger-signal").daemon().unstarted(this::run);
        this.watch =
                new HeadWatch(database, config, position -> head.get() < position, this::advanced);
        caller.start();
        watch.start();
    }

    @Override
    public AutoCloseable onAdvance(LongConsumer listener) {
        return onAdvance(Duration.ZERO, listener);
    }

    @Override
    public AutoCloseable onAdvance(Duration atMostEvery, LongConsumer listener) {
        Listener added = new Listener(atMostEvery, listener);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    /** The head is at least there. Cheap, never blocks, any thread. */
    public void advanced(long position) {
        if (head.getAndAccumulate(position, Math::max) < position) {
            LockSupport.unpark(caller);
        }
    }

    private void run() {
        while (!closed) {
            long position = head.get();
            long pause = tell(position);
            if (head.get() == position) {
                if (pause == Long.MAX_VALUE) {
                    LockSupport.park(this);
                } else {
                    LockSupport.parkNanos(this, pause);
                }
            }
        }
    }

    /** In how many nanoseconds there is somebody to tell who could not be told yet. */
    private long tell(long position) {
        long pause = Long.MAX_VALUE;
        for (Listener listener : listeners) {
            if (listener.told < position) {
                long now = System.nanoTime();
                long waits = listener.waits(now);
                if (waits <= 0) {
                    listener.tell(position, now);
                } else {
                    pause = Math.min(pause, waits);
                }
            }
        }
        return pause;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(caller);
        watch.close();
    }
}
