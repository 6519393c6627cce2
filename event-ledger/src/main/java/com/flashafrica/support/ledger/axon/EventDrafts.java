package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.NewEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Axon's event messages as events to append. */
final class EventDrafts {
    private final EventCodec codec;

    EventDrafts(EventCodec codec) {
        this.codec = codec;
    }

    NewEvent from(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new EventStoreException(
                    message.getPayloadType().getName()
                            + " was published by no aggregate; every event of a ledger has a"
                            + " stream");
        }
        Map<String, String> metadata = LedgerSerializer.texts(event.getMetaData());
        return codec.encode(
                event.getAggregateIdentifier(),
                event.getSequenceNumber() + 1,
                UUID.fromString(event.getIdentifier()),
                event.getPayload(),
                occurredAt(event),
                metadata);
    }

    private static Instant occurredAt(DomainEventMessage<?> event) {
        return switch (event.getMetaData().get(LedgerEventStorageEngine.OCCURRED_AT)) {
            case null -> event.getTimestamp();
            case Instant at -> at;
            case Object other ->
                    throw new IllegalArgumentException(
                            "when it happened is a %s, not an Instant"
                                    .formatted(other.getClass().getName()));
        };
    }
}
