package com.flashafrica.support.platform.mongo;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** One of a sealed family of records as {@code {"<its record's name>": {<its fields>}}}. */
final class SealedRecordCodec<T> implements Codec<T> {
    private final Class<T> family;
    private final Map<String, Class<?>> members;
    private final CodecRegistry registry;

    private SealedRecordCodec(Class<T> family, CodecRegistry registry) {
        this.family = family;
        this.registry = registry;
        this.members =
                Arrays.stream(family.getPermittedSubclasses())
                        .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    static CodecProvider provider() {
        return new CodecProvider() {
            @Override
            public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
                return isFamily(type) ? new SealedRecordCodec<>(type, registry) : null;
            }
        };
    }

    private static boolean isFamily(Class<?> type) {
        return type.isSealed()
                && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeName(value.getClass().getSimpleName());
        write(writer, value.getClass(), value, context);
        writer.writeEndDocument();
    }

    private <M> void write(
            BsonWriter writer, Class<M> member, Object value, EncoderContext context) {
        registry.get(member).encode(writer, member.cast(value), context);
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        String name = reader.readName();
        Class<?> member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException(family.getSimpleName() + " has no " + name);
        }
        T value = family.cast(registry.get(member).decode(reader, context));
        reader.readEndDocument();
        return value;
    }

    @Override
    public Class<T> getEncoderClass() {
        return family;
    }
}
