package com.flashafrica.support.platform.projection;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads and changes {@link ViewState}s; every change is conditional on what was read. */
final class ViewStates {
    private final MongoCollection<ViewState> states;
    private final String process;

    /**
     * @param process unique to this process
     */
    ViewStates(MongoDatabase database, String process) {
        this.states =
                database.getCollection(ViewState.COLLECTION, ViewState.class)
                        .withReadPreference(ReadPreference.primary());
        this.process = process;
    }

    Mono<ViewState> find(String key) {
        return Mono.from(states.find(new Document("_id", key)).first());
    }

    boolean isOurs(ViewState state) {
        return process.equals(state.owner());
    }

    /** The state if we own it still; null when we do not. */
    @Nullable ViewState ours(String key) {
        return Blocking.first(states.find(ours(new Document("_id", key))).first());
    }

    /** A sign of life from those of them that we own still; it need not survive anything. */
    void beat(Collection<String> keys, Duration patience) {
        Document any = new Document("_id", new Document("$in", keys));
        Mono.from(
                        states.withWriteConcern(WriteConcern.W1)
                                .updateMany(ours(any), Updates.inc("beat", 1L)))
                .block(patience);
    }

    private Document ours(Document filter) {
        return filter.append("owner", process);
    }

    /** Makes the view ours unless somebody else was faster. */
    @Nullable ViewState create(String key) {
        ViewState first = ViewState.first(key, process);
        try {
            Blocking.run(states.insertOne(first));
            return first;
        } catch (MongoWriteException e) {
            return null;
        }
    }

    /** Takes the view from an owner that let go or fell silent. */
    @Nullable ViewState takeOver(ViewState seen) {
        return change(
                new Document("_id", seen.id())
                        .append("owner", seen.owner())
                        .append("beat", seen.beat()),
                Updates.combine(Updates.set("owner", process), Updates.inc("beat", 1L)));
    }

    void letGo(String key) {
        change(ours(new Document("_id", key)), Updates.unset("owner"));
    }

    /** Reads go to the new generation from now on. Null when the view is no longer ours. */
    @Nullable ViewState pointTo(String key, int generation) {
        return change(
                ours(new Document("_id", key)),
                Updates.combine(Updates.set("generation", generation), Updates.set("building", 0)));
    }

    /** Orders a rebuild from whoever owns the view; one at a time. The state after that. */
    Mono<ViewState> orderRebuild(String key) {
        return find(key)
                .flatMap(seen ->
                        Mono.from(
                                states.updateOne(
                                        new Document("_id", key)
                                                .append("generation", seen.generation())
                                                .append("building", 0),
                                        Updates.set("building", seen.generation() + 1))))
                .then(find(key));
    }

    private @Nullable ViewState change(Bson filter, Bson update) {
        return Blocking.first(
                states.findOneAndUpdate(
                        filter,
                        update,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }
}
