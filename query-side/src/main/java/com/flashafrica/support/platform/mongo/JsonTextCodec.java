package com.flashafrica.support.platform.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value that nobody searches in, as one string of the JSON that it has in events. For values of
 * which many documents hold few different ones: each is read and written once.
 */
final class JsonTextCodec<T> implements Codec<T> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DIFFERENT = 1_000;

    private final Class<T> type;
    private final Cache<String, T> read = Caffeine.newBuilder().maximumSize(DIFFERENT).build();

    /** By identity, which finds what was read before at no cost. */
    private final Cache<T, String> written =
            Caffeine.newBuilder().weakKeys().maximumSize(DIFFERENT).build();

    JsonTextCodec(Class<T> type) {
        this.type = type;
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeString(written.get(value, JSON::writeValueAsString));
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return read.get(reader.readString(), json -> JSON.readValue(json, type));
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
