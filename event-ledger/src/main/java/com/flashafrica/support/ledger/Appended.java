package com.flashafrica.support.ledger;

import java.time.Instant;

/**
 * The answer to an append: durable by the time anyone sees it.
 *
 * @param stream of the append's last event
 * @param version of the append's last event in its stream
 * @param position of the append's last event in the ledger
 * @param recordedAt when it was recorded; never decreases along positions
 * @param replayed true when the request had been answered before and nothing was written now
 */
public record Appended(
        String stream, long version, long position, Instant recordedAt, boolean replayed) {

    Appended asReplay() {
        return new Appended(stream, version, position, recordedAt, true);
    }
}
