package com.flashafrica.support.platform.projection;

import com.flashafrica.support.platform.mongo.DocumentBuffer;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;

/**
 * The collection of one generation. Every write matches exactly what was read, so that two writers,
 * or one that crashed half-way, end up with the same documents.
 */
final class GenerationDocuments<D extends ViewDocument> {
    private static final int DUPLICATE_KEY = 11_000;

    /** The embedded server compares every document found with every id asked for. */
    private static final int LOADED_AT_ONCE = 250;

    private static final int WRITTEN_AT_ONCE = 1_000;
    private static final long BYTES_AT_ONCE = 4L << 20;
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final View<D> view;
    private final String name;
    private final MongoCollection<D> documents;

    /** The same, for what is encoded already: the driver encodes on one thread for all views. */
    private final MongoCollection<RawBsonDocument> encoded;

    private final Codec<D> codec;
    private final DocumentBuffer buffer = new DocumentBuffer();

    GenerationDocuments(View<D> view, int number, MongoDatabase database) {
        this.view = view;
        this.name = view.collection(number);
        this.documents = database.getCollection(name, view.document());
        this.encoded = database.getCollection(name, RawBsonDocument.class);
        this.codec = documents.getCodecRegistry().get(view.document());
    }

    void createIndexes() {
        List<IndexModel> indexes = new ArrayList<>(view.indexes());
        indexes.add(
                new IndexModel(
                        Indexes.ascending("_id", "position"), new IndexOptions().unique(true)));
        Blocking.run(documents.createIndexes(indexes));
    }

    boolean isEmpty() {
        return Blocking.first(documents.find().limit(1)) == null;
    }

    void load(List<String> ids, Consumer<D> each) {
        for (int from = 0; from < ids.size(); from += LOADED_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + LOADED_AT_ONCE));
            Blocking.all(documents.find(Filters.in("_id", some)).batchSize(LOADED_AT_ONCE))
                    .forEach(each);
        }
    }

    /**
     * @throws Overtaken when what was read is no longer there; nothing wrong was written
     */
    void write(List<Held.Entry<D>> changed) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();
        long bytes = 0;
        for (Held.Entry<D> one : changed) {
            RawBsonDocument document = encoded(one.document());
            writes.add(write(one, document));
            bytes += document.getByteBuffer().remaining();
            if (writes.size() == WRITTEN_AT_ONCE || bytes > BYTES_AT_ONCE) {
                send(writes);
                writes.clear();
                bytes = 0;
            }
        }
        if (!writes.isEmpty()) {
            send(writes);
        }
    }

    private void send(List<WriteModel<RawBsonDocument>> writes) {
        try {
            BulkWriteResult result = Blocking.only(encoded.bulkWrite(writes, IN_ANY_ORDER));
            if (result.getInsertedCount() + result.getMatchedCount() < writes.size()) {
                throw new Overtaken("documents of " + name + " moved on");
            }
        } catch (MongoBulkWriteException e) {
            throw e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)
                            && !e.getWriteErrors().isEmpty()
                    ? new Overtaken("documents of " + name + " came into being")
                    : e;
        }
    }

    private static WriteModel<RawBsonDocument> write(
            Held.Entry<?> changed, RawBsonDocument document) {
        return changed.stored() == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(at(changed.document().id(), changed.stored()), document);
    }

    private RawBsonDocument encoded(D document) {
        buffer.truncateToPosition(0);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            codec.encode(writer, document, EncoderContext.builder().build());
        }
        return new RawBsonDocument(buffer.toByteArray());
    }

    /** Exactly an index's fields, which is what the embedded server finds fast. */
    static Document at(String id, long position) {
        return new Document("_id", id).append("position", position);
    }
}
