package com.flashafrica.support.platform.projection;

import java.util.concurrent.ThreadLocalRandom;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What all processes agree on about a view.
 *
 * @param id the view's key
 * @param owner the process that writes it; null when it let go
 * @param beat raised by the owner while it lives; others watch it change, so no clocks are compared
 * @param generation the one that reads go to; the first is any number, the next one more
 * @param building the one that will replace it; 0 when none
 */
public record ViewState(
        @BsonId String id, @Nullable String owner, long beat, int generation, int building) {
    static final String COLLECTION = "views";
    static final String STUCK_DOCUMENTS = "view_stuck_documents";

    private static final int HIGHEST_FIRST = 1 << 30;

    /**
     * Under a number that nobody has used: a process that has not noticed yet that the database was
     * emptied may still write to the collection of before.
     */
    static ViewState first(String id, String owner) {
        int number = ThreadLocalRandom.current().nextInt(1, HIGHEST_FIRST);
        return new ViewState(id, owner, 0, number, 0);
    }

    /** Before anybody has begun. */
    static ViewState none(String id) {
        return new ViewState(id, null, 0, 0, 0);
    }
}
