package com.flashafrica.support.platform.mongo;

import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.flashafrica.support.sla.SlaTerms;
import com.mongodb.MongoClientSettings;
import org.bson.codecs.configuration.CodecRegistry;

/** How values are kept in MongoDB: records as documents, enums by name, terms as JSON. */
public final class MongoCodecs {
    private MongoCodecs() {}

    /** Before the driver's own codecs, which would keep an instant in milliseconds. */
    public static CodecRegistry registry() {
        return fromRegistries(
                fromCodecs(new MicrosecondInstantCodec(), new JsonTextCodec<>(SlaTerms.class)),
                fromProviders(NamedValueCodec.provider()),
                MongoClientSettings.getDefaultCodecRegistry());
    }
}
