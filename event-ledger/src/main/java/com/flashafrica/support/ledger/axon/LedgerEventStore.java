package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.LedgerSignal;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the ledger. Its streams wake when the ledger's signal says that the head
 * moved, in whichever process that was, instead of polling: at once, and on a busy ledger some 20
 * times a second.
 */
public final class LedgerEventStore extends EmbeddedEventStore {
    private final StreamTail tail;

    public LedgerEventStore(LedgerEventStorageEngine engine, LedgerSignal signal) {
        this(engine, signal, EmbeddedEventStore.builder());
    }

    /** For monitors and spans; the engine is set here. */
    public LedgerEventStore(
            LedgerEventStorageEngine engine,
            LedgerSignal signal,
            EmbeddedEventStore.Builder builder) {
        super(builder.storageEngine(engine).optimizeEventConsumption(false));
        this.tail = new StreamTail(engine, signal);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LedgerEventStream(tail, token);
    }
}
