package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.PayloadSealing.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to stored bytes and back. The same value always gives the same bytes. Fails with {@link
 * UnknownEventType} for a name or revision not known here and with {@link UnreadableEvent} for
 * bytes that do not fit their type.
 */
public final class EventCodec {
    private static final TypeReference<TreeMap<String, String>> METADATA = new TypeReference<>() {};

    private final EventTypes types;
    private final @Nullable PayloadSealing sealing;
    private final JsonMapper mapper;
    private final ObjectReader metadata;
    private final RecurringPayloads recurring;

    /** Seals nothing. */
    public EventCodec(EventTypes types) {
        this(types, null);
    }

    /**
     * @param sealing of what is encoded to be appended; null for none
     */
    public EventCodec(EventTypes types, @Nullable PayloadSealing sealing) {
        this(types, sealing, Set.of());
    }

    /**
     * @param recurring immutable payloads with nothing to seal, of which there are few different
     *     ones in many events: each is written and read once
     */
    public EventCodec(EventTypes types, @Nullable PayloadSealing sealing, Set<Class<?>> recurring) {
        this.recurring = new RecurringPayloads(recurring);
        this.types = types;
        this.sealing = sealing;
        JsonMapper plain = EventJson.mapper(types);
        this.mapper = sealing == null ? plain : plain.rebuild().addModule(sealing.module()).build();
        this.metadata = mapper.readerFor(METADATA);
    }

    public EventTypes types() {
        return types;
    }

    /** For converters and upcasters that work on JSON trees. */
    public JsonMapper mapper() {
        return mapper;
    }

    /** An event ready to append: what is to be sealed is. May block, to look up keys. */
    public NewEvent encode(
            String stream,
            long version,
            UUID id,
            Object payload,
            Instant occurredAt,
            Map<String, String> metadata) {
        EventType type = types.typeOf(payload.getClass());
        byte[] said = encodeMetadata(metadata);
        if (sealing == null) {
            return event(stream, version, id, type, occurredAt, encode(payload), said, List.of());
        }
        Run run = sealing.begin(type, payload);
        byte[] sealed =
                recurring.written(
                        payload,
                        one ->
                                mapper.writerFor(type.payload())
                                        .withAttribute(Run.class, run)
                                        .writeValueAsBytes(one));
        List<FreshKey> keys = run.finish(sealed, said);
        return event(stream, version, id, type, occurredAt, sealed, said, keys);
    }

    private static NewEvent event(
            String stream,
            long version,
            UUID id,
            EventType type,
            Instant occurredAt,
            byte[] payload,
            byte[] metadata,
            List<FreshKey> keys) {
        return new NewEvent(
                stream,
                version,
                id,
                type.name(),
                type.revision(),
                occurredAt,
                payload,
                metadata,
                keys);
    }

    /**
     * The payload's bytes as they are, nothing sealed that is not already: to be shown, not to be
     * appended. Their name and revision are {@link EventTypes#typeOf(Class)}'s.
     */
    public byte[] encode(Object payload) {
        return recurring.written(
                payload,
                one ->
                        mapper.writerFor(types.typeOf(one.getClass()).payload())
                                .writeValueAsBytes(one));
    }

    /** The payload in the newest revision. */
    public Object decode(String type, int revision, byte[] payload) {
        EventType known = types.typeNamed(type, revision);
        try {
            return known.revision() == revision
                    ? recurring.read(
                            known.payload(),
                            payload,
                            json -> mapper.readValue(json, known.payload()))
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
    public Map<String, String> decodeMetadata(byte[] json) {
        try {
            return metadata.readValue(json);
        } catch (JacksonException e) {
            throw new UnreadableEvent("metadata", e);
        }
    }
}
