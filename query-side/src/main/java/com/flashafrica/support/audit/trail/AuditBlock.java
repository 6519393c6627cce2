package com.flashafrica.support.audit.trail;

import com.flashafrica.support.platform.projection.ViewDocument;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What occurs in so many consecutive events of the ledger, so that who looks for something knows
 * which of them to read. It tells where to look; what is shown is always the ledger's own.
 *
 * @param block which one: positions {@code block * SIZE + 1} to {@code (block + 1) * SIZE}
 * @param full whether all of its events are in it; not if one of them could not be read
 * @param subjects streams, and tickets that events of other streams are about
 */
public record AuditBlock(
        @BsonId String id,
        long position,
        long block,
        int events,
        boolean full,
        List<String> actors,
        List<String> types,
        List<String> subjects,
        List<String> correlations)
        implements ViewDocument {
    static final int SIZE = 256;

    /** Of the event at the position. */
    static long of(long position) {
        return (position - 1) / SIZE;
    }

    static String idOf(long position) {
        return "block-" + of(position);
    }
}
