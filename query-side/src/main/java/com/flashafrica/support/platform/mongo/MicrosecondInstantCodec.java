package com.flashafrica.support.platform.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * Instants as whole microseconds since 1970, which is what the ledger keeps; a BSON date would lose
 * all below a millisecond. In filters, too.
 */
final class MicrosecondInstantCodec implements Codec<Instant> {
    @Override
    public void encode(BsonWriter writer, Instant value, EncoderContext context) {
        writer.writeInt64(ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    @Override
    public Instant decode(BsonReader reader, DecoderContext context) {
        return Instant.EPOCH.plus(reader.readInt64(), ChronoUnit.MICROS);
    }

    @Override
    public Class<Instant> getEncoderClass() {
        return Instant.class;
    }
}
