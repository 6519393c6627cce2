package com.flashafrica.support.platform.projection;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How far a generation has folded the ledger.
 *
 * @param id its collection's name
 * @param filled whether any document was ever written; an empty collection was lost then
 */
public record Token(@BsonId String id, long position, boolean filled) {
    static final String COLLECTION = "view_tokens";

    static Token atStart(String id) {
        return new Token(id, 0, false);
    }
}
