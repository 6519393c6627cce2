package com.flashafrica.support.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to stored bytes and back. The same value always gives the same bytes. Fails with {@link
 * UnknownEventType} for a name or revision not known here and with {@link UnreadableEvent} for
 * bytes that do not fit their type.
 */
public final class EventCodec {
    private static final TypeReference<TreeMap<String, String>> METADATA = new TypeReference<>() {};

    private final EventTypes types;
    private final JsonMapper mapper;

    public EventCodec(EventTypes types) {
        this.types = types;
        this.mapper = EventJson.mapper(types);
    }

    public EventTypes types() {
        return types;
    }

    /** For converters and upcasters that work on JSON trees. */
    public JsonMapper mapper() {
        return mapper;
    }

    /** An event ready to append. */
    public NewEvent encode(
            String stream,
            long version,
            UUID id,
            Object payload,
            Instant occurredAt,
            Map<String, String> metadata) {
        EventType type = types.typeOf(payload.getClass());
        return new NewEvent(
                stream,
                version,
                id,
                type.name(),
                type.revision(),
                occurredAt,
                encode(payload),
                encodeMetadata(metadata));
    }

    /** The payload's bytes; its name and revision are {@link EventTypes#typeOf(Class)}'s. */
    public byte[] encode(Object payload) {
        return mapper.writerFor(types.typeOf(payload.getClass()).payload())
                .writeValueAsBytes(payload);
    }

    /** The payload in the newest revision. */
    public Object decode(String type, int revision, byte[] payload) {
        EventType known = types.typeNamed(type, revision);
        try {
            return known.revision() == revision
                    ? mapper.readValue(payload, known.payload())
                    : mapper.treeToValue(
                            types.upcast(known, revision, mapper.readTree(payload)),
                            known.payload());
        } catch (JacksonException e) {
            throw new UnreadableEvent(type + " in revision " + revision, e);
        }
    }

    public Recorded<Object> decode(LedgerEvent event) {
        return decode(event, Object.class);
    }

    /** Fails with {@link ClassCastException} when the payload is not an {@code E}. */
    public <E> Recorded<E> decode(LedgerEvent event, Class<E> payloads) {
        return new Recorded<>(
                event.position(),
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                payloads.cast(decode(event.type(), event.revision(), event.payload())),
                decodeMetadata(event.metadata()));
    }

    public byte[] encodeMetadata(Map<String, String> metadata) {
        return mapper.writeValueAsBytes(new TreeMap<>(metadata));
    }

    /** In key order. */
    public Map<String, String> decodeMetadata(byte[] metadata) {
        try {
            return mapper.readValue(metadata, METADATA);
        } catch (JacksonException e) {
            throw new UnreadableEvent("metadata", e);
        }
    }
}
