package com.flashafrica.support.platform.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops what a rebuild has replaced, once no read can be using it any more, and what somebody wrote
 * who did not know yet that the database had been emptied.
 */
final class OldGenerations {
    private final MongoDatabase database;
    private final Pattern name;
    private final long keepNanos;
    private long since = System.nanoTime();
    private boolean due = true;

    OldGenerations(ViewContext<?> context) {
        this.database = context.database();
        this.name = Pattern.compile(Pattern.quote(context.view().key()) + "_g([0-9]+)");
        this.keepNanos = context.settings().keepOld().toNanos();
    }

    /** Reads go somewhere else from now on. */
    void replaced() {
        since = System.nanoTime();
        due = true;
    }

    void dropWhenDue(ViewState state) {
        if (!due || System.nanoTime() - since < keepNanos) {
            return;
        }
        for (String collection : Blocking.all(database.listCollectionNames())) {
            Matcher match = name.matcher(collection);
            if (match.matches() && isOver(Integer.parseInt(match.group(1)), state)) {
                drop(collection);
            }
        }
        due = false;
    }

    /** The next one may be begun at any time. */
    private static boolean isOver(int generation, ViewState state) {
        return generation != state.generation() && generation != state.generation() + 1;
    }

    private void drop(String collection) {
        Blocking.run(database.getCollection(collection).drop());
        Blocking.run(
                database.getCollection(Token.COLLECTION).deleteOne(Filters.eq("_id", collection)));
        Blocking.run(
                database.getCollection(ViewState.STUCK_DOCUMENTS)
                        .deleteMany(Filters.eq("collection", collection)));
    }
}
