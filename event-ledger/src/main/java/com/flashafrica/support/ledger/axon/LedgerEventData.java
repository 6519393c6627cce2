package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.LedgerEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A ledger event as Axon reads it. Its timestamp is when it happened, its token its position. */
record LedgerEventData(LedgerEvent event, String aggregateType)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return event.stream();
    }

    @Override
    public long getSequenceNumber() {
        return event.version() - 1;
    }

    @Override
    public String getEventIdentifier() {
        return event.id().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.occurredAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(), byte[].class, event.type(), Integer.toString(event.revision()));
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(event.position());
    }
}
