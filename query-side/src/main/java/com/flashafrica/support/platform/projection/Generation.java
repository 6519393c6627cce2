package com.flashafrica.support.platform.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * One build of a view: its collection, its token, its stuck documents. Every write matches exactly
 * what was read, so that two writers, or one that crashed half-way, end up with the same documents.
 * Used by one thread at a time.
 */
final class Generation<D extends ViewDocument> {
    private static final int DUPLICATE_KEY = 11_000;

    /** The embedded server compares every document found with every id asked for. */
    private static final int LOADED_AT_ONCE = 250;

    private final View<D> view;
    private final int number;
    private final String name;
    private final MongoCollection<D> documents;
    private final MongoCollection<Token> tokens;
    private final MongoCollection<StuckDocument> stuckDocuments;
    private final Map<String, StuckDocument> stuck = new ConcurrentHashMap<>();
    private volatile Token token;

    private Generation(View<D> view, int number, MongoDatabase database) {
        this.view = view;
        this.number = number;
        this.name = view.collection(number);
        this.documents = database.getCollection(name, view.document());
        this.tokens = database.getCollection(Token.COLLECTION, Token.class);
        this.stuckDocuments =
                database.getCollection(ViewState.STUCK_DOCUMENTS, StuckDocument.class);
        this.token = Token.atStart(name);
    }

    /** Goes on where it was left, or begins. */
    static <D extends ViewDocument> Generation<D> open(
            View<D> view, int number, MongoDatabase database) {
        Generation<D> generation = new Generation<>(view, number, database);
        generation.open();
        return generation;
    }

    private void open() {
        createIndexes();
        Token found = Blocking.first(tokens.find(byId(name)).first());
        if (found == null || isLost(found)) {
            restart();
        } else {
            token = found;
            for (StuckDocument one : Blocking.all(stuckDocuments.find(ofThis()))) {
                stuck.put(one.document(), one);
            }
        }
    }

    private void createIndexes() {
        List<IndexModel> indexes = new ArrayList<>(view.indexes());
        indexes.add(
                new IndexModel(
                        Indexes.ascending("_id", "position"), new IndexOptions().unique(true)));
        Blocking.run(documents.createIndexes(indexes));
    }

    /** Whether the documents that the token tells of are gone. */
    boolean isLost() {
        return isLost(token);
    }

    private boolean isLost(Token told) {
        return told.filled() && Blocking.first(documents.find().limit(1)) == null;
    }

    /** Back to the ledger's beginning; documents that are there already are not folded twice. */
    void restart() {
        Blocking.run(stuckDocuments.deleteMany(ofThis()));
        stuck.clear();
        createIndexes();
        Token start = Token.atStart(name);
        Blocking.run(tokens.replaceOne(byId(name), start, new ReplaceOptions().upsert(true)));
        token = start;
    }

    int number() {
        return number;
    }

    long position() {
        return token.position();
    }

    Set<String> stuck() {
        return stuck.keySet();
    }

    /**
     * Folds the events that follow the token and writes what they make, then the token.
     *
     * @throws Overtaken when what was read is no longer there; nothing wrong was written
     */
    void apply(List<Reading> page) {
        Map<String, D> loaded = load(FoldedPage.keys(view.fold(), page));
        FoldedPage<D> folded = FoldedPage.of(view.fold(), page, loaded, stuck.keySet());
        markStuck(folded);
        write(folded);
        advance(page.getLast().position(), !folded.changed().isEmpty());
    }

    private Map<String, D> load(List<String> keys) {
        Map<String, D> loaded = new HashMap<>();
        for (int from = 0; from < keys.size(); from += LOADED_AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + LOADED_AT_ONCE));
            for (D document :
                    Blocking.all(
                            documents.find(Filters.in("_id", some)).batchSize(LOADED_AT_ONCE))) {
                loaded.put(document.id(), document);
            }
        }
        return loaded;
    }

    private void markStuck(FoldedPage<D> folded) {
        folded.refused()
                .forEach((key, refusal) -> {
                    StuckDocument mark =
                            StuckDocument.of(name, key, refusal.event(), refusal.reason());
                    Blocking.run(
                            stuckDocuments.replaceOne(
                                    byId(mark.id()), mark, new ReplaceOptions().upsert(true)));
                    stuck.put(key, mark);
                });
    }

    private void write(FoldedPage<D> folded) {
        if (folded.changed().isEmpty()) {
            return;
        }
        List<WriteModel<D>> writes = new ArrayList<>();
        folded.changed().forEach((key, document) -> writes.add(write(folded, key, document)));
        try {
            BulkWriteResult result =
                    Blocking.only(
                            documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
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

    private static <D extends ViewDocument> WriteModel<D> write(
            FoldedPage<D> folded, String key, D document) {
        D before = folded.before(key);
        return before == null
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(at(key, before.position()), document);
    }

    private void advance(long position, boolean wrote) {
        Token next = new Token(name, position, token.filled() || wrote);
        if (Blocking.only(tokens.replaceOne(at(name, token.position()), next)).getMatchedCount()
                == 0) {
            throw new Overtaken("the token of " + name + " moved on");
        }
        token = next;
    }

    private static Document byId(String id) {
        return new Document("_id", id);
    }

    /** Exactly an index's fields, which is what the embedded server finds fast. */
    private static Document at(String id, long position) {
        return byId(id).append("position", position);
    }

    private Document ofThis() {
        return new Document("collection", name);
    }
}
