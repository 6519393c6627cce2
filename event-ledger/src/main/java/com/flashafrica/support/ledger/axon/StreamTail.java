package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.LedgerSignal;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

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

    /** Nothing was there after the position when the head was announced to be that. */
    private record End(long position, long announced) {}

    private final LedgerEventStorageEngine engine;
    private volatile long announced;
    private volatile @Nullable Page newest;
    private volatile @Nullable End end;

    StreamTail(LedgerEventStorageEngine engine, LedgerSignal signal) {
        this.engine = engine;
        signal.onAdvance(head -> announced = head);
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
        if (new End(position, announced).equals(end)) {
            return new Page(position, position, List.of());
        }
        Page page = newest;
        return page != null && page.covers(position) ? page.from(position) : null;
    }

    private Page read(long position) {
        long before = announced;
        Page read = engine.page(position);
        if (read.isEmpty()) {
            end = new End(position, before);
        } else if (newest == null || newest.upTo() <= read.upTo()) {
            newest = read;
        }
        return read;
    }
}
