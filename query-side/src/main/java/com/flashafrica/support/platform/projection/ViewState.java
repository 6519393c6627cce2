package com.flashafrica.support.platform.projection;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What all processes agree on about a view.
 *
 * @param id the view's key
 * @param owner the process that writes it; null when it let go
 * @param beat raised by the owner while it lives; others watch it change, so no clocks are compared
 * @param generation the one that reads go to
 * @param building the one that will replace it; 0 when none
 */
public record ViewState(
        @BsonId String id, @Nullable String owner, long beat, int generation, int building) {
    static final String COLLECTION = "views";
    static final String STUCK_DOCUMENTS = "view_stuck_documents";

    static ViewState first(String id, String owner) {
        return new ViewState(id, owner, 0, 1, 0);
    }
}
