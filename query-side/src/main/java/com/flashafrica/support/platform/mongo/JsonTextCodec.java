package com.flashafrica.support.platform.mongo;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import tools.jackson.databind.json.JsonMapper;

/** A value that nobody searches in, as one string of the JSON that it has in events. */
final class JsonTextCodec<T> implements Codec<T> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<T> type;

    JsonTextCodec(Class<T> type) {
        this.type = type;
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeString(JSON.writeValueAsString(value));
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return JSON.readValue(reader.readString(), type);
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
