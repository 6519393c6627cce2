package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.LedgerSignal;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a rollup in this process: begins with a view's documents, then follows the ledger by itself
 * with the view's own fold, at its own position. Every process has its own and none is stored.
 */
final class RollupRunner<D extends ViewDocument> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RollupRunner.class);
    private static final long NOT_LOADED = -1;

    /** A driver that is asked for all at once lets a server send them in one message. */
    private static final int LOADED_AT_ONCE = 500;

    private final ViewContext<D> context;
    private final ViewStates states;
    private final Rollup<D> rollup;
    private final ViewProgress progress;
    private final Worker worker;
    private final AutoCloseable listening;
    private final Map<String, D> documents = new HashMap<>();
    private final Set<String> stuck = new HashSet<>();
    private long position = NOT_LOADED;

    RollupRunner(
            String name,
            ViewContext<D> context,
            ViewStates states,
            Rollup<D> rollup,
            ViewProgress progress,
            LedgerSignal signal) {
        this.context = context;
        this.states = states;
        this.rollup = rollup;
        this.progress = progress;
        this.worker =
                new Worker(name, progress, context.settings().longestPause(), this::turn, () -> {});
        this.listening = signal.onAdvance(this::headMoved);
        worker.start();
    }

    ViewProgress progress() {
        return progress;
    }

    private void headMoved(long head) {
        progress.head = head;
        worker.wake();
    }

    private long turn() {
        if (position < 0) {
            progress.catchUpTo(context.ledger().head());
            position = load();
            rollup.change(null, null, position);
            progress.position.moveTo(position);
        }
        int limit = context.settings().batchEvents();
        LedgerPages.Page page = context.ledger().after(this, position, limit);
        page.events().forEach(this::take);
        progress.position.moveTo(position);
        progress.stuck = stuck.size();
        return !page.end() ? 0 : context.settings().idle().toMillis();
    }

    /** The view's documents; its token first, since they are written before it. */
    private long load() {
        ViewState state = Blocking.first(states.find(context.view().key()));
        if (state == null) {
            return 0;
        }
        MongoDatabase database = context.database();
        String collection = context.view().collection(state.generation());
        Token token =
                Blocking.first(
                        database.getCollection(Token.COLLECTION, Token.class)
                                .find(new Document("_id", collection))
                                .first());
        if (token == null) {
            return 0;
        }
        forget();
        MongoCollection<D> kept = database.getCollection(collection, context.view().document());
        Blocking.each(kept.find().batchSize(LOADED_AT_ONCE), this::put);
        for (StuckDocument one :
                Blocking.all(
                        database.getCollection(ViewState.STUCK_DOCUMENTS, StuckDocument.class)
                                .find(new Document("collection", collection)))) {
            stuck.add(one.document());
        }
        return token.position();
    }

    /** A first attempt may have got half-way. */
    private void forget() {
        documents.values().forEach(document -> rollup.change(document, null, NOT_LOADED));
        documents.clear();
        stuck.clear();
    }

    private void put(D document) {
        rollup.change(documents.put(document.id(), document), document, NOT_LOADED);
    }

    private void take(Reading event) {
        String key = event.key(context.view().fold());
        D before = key == null ? null : documents.get(key);
        boolean known = before != null && event.position() <= before.position();
        if (key == null || known || stuck.contains(key)) {
            rollup.change(null, null, event.position());
        } else {
            fold(key, event);
        }
        position = event.position();
    }

    private void fold(String key, Reading event) {
        FoldedPage<D> folded =
                FoldedPage.of(context.view().fold(), List.of(event), documents, Set.of());
        D after = folded.changed().get(key);
        if (after == null) {
            LOG.warn("{} of {} is stuck at {}", key, context.view().name(), event.position());
            stuck.add(key);
            rollup.change(null, null, event.position());
        } else {
            rollup.change(documents.put(key, after), after, event.position());
        }
    }

    @Override
    public void close() throws Exception {
        listening.close();
        worker.close();
    }
}
