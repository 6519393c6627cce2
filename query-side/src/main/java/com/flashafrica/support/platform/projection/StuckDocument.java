package com.flashafrica.support.platform.projection;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A document that stays as it was before an event that its fold could not take. Later events of the
 * same document are left out too, until a rebuild folds it again.
 *
 * @param id unique among all views
 * @param collection its generation
 * @param document its id there
 * @param position of the event
 * @param reason what the fold said
 */
public record StuckDocument(
        @BsonId String id,
        String collection,
        String document,
        long position,
        String type,
        String reason) {

    static StuckDocument of(String collection, String document, Reading event, String reason) {
        return new StuckDocument(
                collection + "/" + document,
                collection,
                document,
                event.position(),
                event.type(),
                reason);
    }
}
