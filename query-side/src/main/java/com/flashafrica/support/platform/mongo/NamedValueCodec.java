package com.flashafrica.support.platform.mongo;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** A record around a single string, such as an id, as that string. */
final class NamedValueCodec<T> implements Codec<T> {
    private final Class<T> type;
    private final Constructor<T> constructor;
    private final Method accessor;

    private NamedValueCodec(Class<T> type) {
        try {
            this.type = type;
            this.constructor = type.getDeclaredConstructor(String.class);
            this.accessor = type.getRecordComponents()[0].getAccessor();
            // Or it is asked again for every value.
            accessor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static CodecProvider provider() {
        return new CodecProvider() {
            @Override
            public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
                return isNamedValue(type) ? new NamedValueCodec<>(type) : null;
            }
        };
    }

    private static boolean isNamedValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        try {
            writer.writeString((String) accessor.invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        try {
            return constructor.newInstance(reader.readString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
