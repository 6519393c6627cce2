package com.flashafrica.support.ledger.axon;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.axonframework.serialization.jackson3.JsonNodeToObjectNodeConverter;
import org.axonframework.serialization.jackson3.ObjectNodeToJsonNodeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event serializer over {@link EventCodec}: logical names and revisions instead of class
 * names, and an unknown type fails instead of being skipped. For events and their metadata only;
 * tokens and the like need a serializer of their own. Upcasters see {@code JsonNode} or bytes.
 */
public final class LedgerSerializer implements Serializer {
    private static final SerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventCodec codec;
    private final ChainingConverter converter = new ChainingConverter();

    public LedgerSerializer(EventCodec codec) {
        this.codec = codec;
        converter.registerConverter(new JsonNodeToByteArrayConverter(codec.mapper()));
        converter.registerConverter(new ByteArrayToJsonNodeConverter(codec.mapper()));
        converter.registerConverter(new JsonNodeToObjectNodeConverter());
        converter.registerConverter(new ObjectNodeToJsonNodeConverter());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        byte[] bytes =
                switch (object) {
                    case null -> new byte[0];
                    case MetaData metadata -> codec.encodeMetadata(texts(metadata));
                    default -> codec.encode(object);
                };
        return new SimpleSerializedObject<>(
                converter.convert(bytes, representation),
                representation,
                typeForClass(object == null ? null : object.getClass()));
    }

    /**
     * The ledger keeps texts only; anything else would not come back as what it was. When an event
     * happened is no metadata of it any more.
     */
    static Map<String, String> texts(MetaData metadata) {
        Map<String, String> texts = new HashMap<>();
        metadata.forEach((key, value) -> {
            if (value instanceof CharSequence text) {
                texts.put(key, text.toString());
            } else if (value != null && !key.equals(LedgerEventStorageEngine.OCCURRED_AT)) {
                throw new IllegalArgumentException(
                        "metadata %s is a %s, not a text"
                                .formatted(key, value.getClass().getName()));
            }
        });
        return texts;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    // Axon's signature and contract: null in, null out, and T is the caller's promise.
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (SerializedType.emptyType().equals(type)) {
            return null;
        }
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        return (T)
                (isMetadata(type)
                        ? MetaData.from(codec.decodeMetadata(bytes))
                        : codec.decode(type.getName(), revision(type), bytes));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        return isMetadata(type)
                ? MetaData.class
                : codec.types().typeNamed(type.getName(), revision(type)).payload();
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature.
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (MetaData.class.isAssignableFrom(type)) {
            return METADATA;
        }
        EventType known = codec.types().typeOf((Class<?>) type);
        return new SimpleSerializedType(known.name(), Integer.toString(known.revision()));
    }

    private static boolean isMetadata(SerializedType type) {
        return METADATA.getName().equals(type.getName());
    }

    private static int revision(SerializedType type) {
        return Integer.parseInt(Objects.requireNonNullElse(type.getRevision(), "1"));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
