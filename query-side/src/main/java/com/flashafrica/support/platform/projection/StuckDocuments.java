package com.flashafrica.support.platform.projection;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** Which documents of a generation are stuck, and which will be once the others are written. */
final class StuckDocuments {
    private final String generation;
    private final MongoCollection<StuckDocument> collection;
    private final Set<String> marked = ConcurrentHashMap.newKeySet();
    private final Map<String, StuckDocument> unwritten = new LinkedHashMap<>();

    StuckDocuments(String generation, MongoDatabase database) {
        this.generation = generation;
        this.collection = database.getCollection(ViewState.STUCK_DOCUMENTS, StuckDocument.class);
    }

    void load() {
        marked.clear();
        unwritten.clear();
        for (StuckDocument one : Blocking.all(collection.find(ofThis()))) {
            marked.add(one.document());
        }
    }

    void deleteAll() {
        Blocking.run(collection.deleteMany(ofThis()));
        marked.clear();
        unwritten.clear();
    }

    void refused(String document, FoldedPage.Refusal refusal) {
        unwritten.put(
                document,
                StuckDocument.of(generation, document, refusal.event(), refusal.reason()));
    }

    void write() {
        unwritten.forEach((document, mark) -> {
            Blocking.run(
                    collection.replaceOne(
                            new Document("_id", mark.id()),
                            mark,
                            new ReplaceOptions().upsert(true)));
            marked.add(document);
        });
        unwritten.clear();
    }

    void forgetUnwritten() {
        unwritten.clear();
    }

    boolean contains(String document) {
        return marked.contains(document) || unwritten.containsKey(document);
    }

    /** How many are told of. */
    int count() {
        return marked.size();
    }

    private Document ofThis() {
        return new Document("collection", generation);
    }
}
