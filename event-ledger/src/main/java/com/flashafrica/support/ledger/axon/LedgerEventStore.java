package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.LedgerSignal;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the ledger. Its streams wake as soon as the ledger's signal says that the
 * head moved, in whichever process that was, instead of polling.
 */
public final class LedgerEventStore extends EmbeddedEventStore {
    private final StreamTail tail;
    private final LedgerSignal signal;

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
        this.signal = signal;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LedgerEventStream(tail, signal, token);
    }
}
