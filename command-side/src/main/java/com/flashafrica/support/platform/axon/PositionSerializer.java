package com.flashafrica.support.platform.axon;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Tokens as the position they stand for, in digits. A policy's token is nothing else, ever. */
final class PositionSerializer implements Serializer {
    private static final SerializedType POSITION = new SimpleSerializedType("position", null);

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object token, Class<T> representation) {
        if (!(token instanceof GlobalSequenceTrackingToken position)) {
            throw new IllegalArgumentException(token + " is not a position in the ledger");
        }
        byte[] digits =
                Long.toString(position.getGlobalIndex()).getBytes(StandardCharsets.US_ASCII);
        return new SimpleSerializedObject<>(
                converter.convert(digits, representation), representation, POSITION);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] digits = converter.convert(serialized, byte[].class).getData();
        String position = new String(digits, StandardCharsets.US_ASCII);
        return (T) new GlobalSequenceTrackingToken(Long.parseLong(position));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return GlobalSequenceTrackingToken.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature.
    public SerializedType typeForClass(@Nullable Class type) {
        return POSITION;
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
