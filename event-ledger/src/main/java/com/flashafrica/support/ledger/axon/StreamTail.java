package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.LedgerSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is new in the ledger, read and put into messages once for all streams that follow it: they
 * wake together and ask for the same. Blocks.
 */
final class StreamTail {

    /**
     * What the ledger holds after one position and up to another: upcasters may have made more or
     * fewer messages of it than it has events.
     */
    record Page(long after, long upTo, List<TrackedEventMessage<?>> events) {
        boolean isEmpty() {
            return upTo == after;
        }

        private boolean covers(long position) {
            return after <= position && position < upTo;
        }

        private Page from(long position) {
            return after == position
                    ? this
                    : new Page(
                            position,
                            upTo,
                            events.stream().filter(event -> positionOf(event) > position).toList());
        }

        private static long positionOf(TrackedEventMessage<?> event) {
            return LedgerEventStorageEngine.position(event.trackingToken());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(StreamTail.class);

    /**
     * What a commit sets off costs several transactions, whether it is one commit's or that of
     * some: nobody waits for it.
     */
    private static final Duration PACE = Duration.ofMillis(50);

    private final LedgerEventStorageEngine engine;
    private final List<Runnable> streams = new CopyOnWriteArrayList<>();
    private volatile long announced;
    private volatile @Nullable Page newest;

    StreamTail(LedgerEventStorageEngine engine, LedgerSignal signal) {
        this.engine = engine;
        signal.onAdvance(PACE, this::advanced);
    }

    private void advanced(long head) {
        announced = head;
        for (Runnable stream : streams) {
            try {
                stream.run();
            } catch (RuntimeException e) {
                LOG.error("A stream of the ledger could not be woken", e);
            }
        }
    }

    /** Calls when there is more to read; must be short. */
    AutoCloseable onAdvance(Runnable stream) {
        streams.add(stream);
        return () -> streams.remove(stream);
    }

    /** Some of what follows the position; empty when nothing does yet. */
    Page after(long position) {
        Page known = known(position);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            Page meanwhile = known(position);
            return meanwhile == null ? read(position) : meanwhile;
        }
    }

    private @Nullable Page known(long position) {
        long head = announced;
        if (head > 0 && position >= head) {
            return new Page(position, position, List.of());
        }
        Page page = newest;
        return page != null && page.covers(position) ? page.from(position) : null;
    }

    private Page read(long position) {
        Page read = engine.page(position);
        if (!read.isEmpty() && (newest == null || newest.upTo() <= read.upTo())) {
            newest = read;
        }
        return read;
    }
}
