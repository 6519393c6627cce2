package com.flashafrica.support.platform.projection;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * One build of a view: its collection, its token, its stuck documents. Events are taken page by
 * page into documents held in memory, and these are written now and then, the token after them: a
 * document in MongoDB may be ahead of the token, never behind it. Used by one thread at a time.
 */
final class Generation<D extends ViewDocument> {
    /** What a view holds while it waits for more. */
    private static final long RESTING_BYTES = 256L << 10;

    private final View<D> view;
    private final int number;
    private final String name;
    private final long memory;
    private final GenerationDocuments<D> documents;
    private final MongoCollection<Token> tokens;
    private final StuckDocuments stuck;
    private final Held<D> held = new Held<>();
    private final KnownIds known = new KnownIds();
    private volatile Token token;
    private long taken;

    /** Documents, since the token was where it is or before. */
    private boolean wrote;

    private long settledAt = System.nanoTime();

    private Generation(View<D> view, int number, MongoDatabase database, long memory) {
        this.view = view;
        this.number = number;
        this.name = view.collection(number);
        this.memory = memory;
        this.documents = new GenerationDocuments<>(view, number, database);
        this.tokens = database.getCollection(Token.COLLECTION, Token.class);
        this.stuck = new StuckDocuments(name, database);
        this.token = Token.atStart(name);
    }

    /**
     * Goes on where it was left, or begins.
     *
     * @param memory what the documents held in between may take, in bytes
     */
    static <D extends ViewDocument> Generation<D> open(
            View<D> view, int number, MongoDatabase database, long memory) {
        Generation<D> generation = new Generation<>(view, number, database, memory);
        generation.open();
        return generation;
    }

    private void open() {
        documents.createIndexes();
        Token found = Blocking.first(tokens.find(byId(name)).first());
        if (found == null || (found.filled() && documents.isEmpty())) {
            restart();
        } else {
            stuck.load();
            begin(found);
        }
    }

    /** Whether the documents that the token tells of are gone. */
    boolean isLost() {
        return (wrote || token.filled()) && documents.isEmpty();
    }

    /** Back to the ledger's beginning; documents that are there already are not folded twice. */
    void restart() {
        stuck.deleteAll();
        documents.createIndexes();
        Token start = Token.atStart(name);
        Blocking.run(tokens.replaceOne(byId(name), start, new ReplaceOptions().upsert(true)));
        begin(start);
    }

    private void begin(Token at) {
        token = at;
        wrote = false;
        forget();
        if (at.position() == 0 && documents.isEmpty()) {
            known.beginEmpty();
        } else {
            known.giveUp();
        }
    }

    /** Whatever was taken and not written is taken again. */
    private void forget() {
        held.clear();
        stuck.forgetUnwritten();
        taken = token.position();
    }

    int number() {
        return number;
    }

    /** All up to there is written. */
    long position() {
        return token.position();
    }

    /** All up to there is in the documents that are held; the next page begins behind it. */
    long taken() {
        return taken;
    }

    int stuck() {
        return stuck.count();
    }

    /** Folds events that follow those taken before, and writes all that is not written. */
    void apply(List<Reading> page) {
        take(page);
        settle();
        rest();
    }

    /** Folds events that follow those taken before; writes only when memory is short. */
    void take(List<Reading> page) {
        try {
            fold(page);
            taken = page.getLast().position();
            held.shrinkTo(memory);
            if (held.isBeyond(memory)) {
                write(held.rested(memory / 2));
                held.shrinkTo(memory / 2);
            }
        } catch (RuntimeException e) {
            forget();
            throw e;
        }
    }

    /** Writes all that was taken; after that, no event taken before is read again. */
    void settle() {
        if (isSettled()) {
            return;
        }
        try {
            write();
        } catch (RuntimeException e) {
            forget();
            throw e;
        }
    }

    /** Lets go of all but what was worked on last; who goes on later loads what it needs. */
    void rest() {
        held.shrinkTo(RESTING_BYTES);
    }

    boolean isSettled() {
        return taken == token.position();
    }

    /** Whether what was taken waits for longer than that. */
    boolean isOverdue(Duration patience) {
        return System.nanoTime() - settledAt > patience.toNanos();
    }

    private record Keyed(String key, Reading event) {}

    private void fold(List<Reading> page) {
        List<Keyed> events = new ArrayList<>(page.size());
        for (Reading event : page) {
            String key = event.key(view.fold());
            if (key != null) {
                events.add(new Keyed(key, event));
            }
        }
        load(events);
        events.forEach(one -> take(one.key, one.event));
    }

    private void load(List<Keyed> events) {
        Set<String> missing = new LinkedHashSet<>();
        for (Keyed one : events) {
            if (!held.holds(one.key) && !stuck.contains(one.key) && known.mayContain(one.key)) {
                missing.add(one.key);
            }
        }
        documents.load(List.copyOf(missing), held::loaded);
    }

    private void take(String key, Reading event) {
        D before = held.document(key);
        if (stuck.contains(key) || (before != null && event.position() <= before.position())) {
            return;
        }
        D after = FoldedPage.after(view.fold(), key, before, event, stuck::refused);
        if (after != null) {
            held.changed(after, event.bytes());
        }
        if (before == null) {
            known.add(key);
        }
    }

    /**
     * The documents, then which of them are stuck, then the token: who goes on after a crash in
     * between folds the same events again, and finds them taken.
     */
    private void write() {
        write(held.toWrite());
        stuck.write();
        advance(taken);
        settledAt = System.nanoTime();
    }

    private void write(List<Held.Entry<D>> changed) {
        documents.write(changed);
        held.written(changed);
        wrote |= !changed.isEmpty();
    }

    private void advance(long position) {
        Token next = new Token(name, position, token.filled() || wrote);
        if (Blocking.only(tokens.replaceOne(GenerationDocuments.at(name, token.position()), next))
                        .getMatchedCount()
                == 0) {
            throw new Overtaken("the token of " + name + " moved on");
        }
        token = next;
    }

    private static Document byId(String id) {
        return new Document("_id", id);
    }
}
