package com.flashafrica.support.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.bson.BsonString;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentBufferTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plan", "zéro\0dedans", "ስም", "🙂 и ещё", "name.of-many"})
    void texts_are_written_as_the_driver_writes_them(String text) {
        BsonDocument document =
                new BsonDocument("text", new BsonString(text))
                        .append(text.replace('\0', '0') + "1", new BsonString("value"));
        assertThat(written(document, new DocumentBuffer()))
                .isEqualTo(written(document, new BasicOutputBuffer()));
    }

    @Test
    void a_name_ends_at_its_zero_and_may_not_have_another() {
        BsonDocument document = new BsonDocument("two\0names", new BsonString("value"));
        assertThatThrownBy(() -> written(document, new DocumentBuffer()))
                .isInstanceOf(BsonSerializationException.class);
    }

    private static byte[] written(BsonDocument document, BasicOutputBuffer buffer) {
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec().encode(writer, document, EncoderContext.builder().build());
        }
        return buffer.toByteArray();
    }
}
