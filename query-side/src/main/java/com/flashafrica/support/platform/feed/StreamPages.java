package com.flashafrica.support.platform.feed;

import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import java.util.List;

/**
 * Pages of one stream by position, though the ledger keeps streams by version: both grow together,
 * so the version that belongs to a position is found by halving. For one reader.
 */
final class StreamPages {
    private final LedgerReader reader;
    private final String stream;
    private long version;
    private long readUpTo = -1;

    StreamPages(LedgerReader reader, String stream) {
        this.reader = reader;
        this.stream = stream;
    }

    /** The head is read first: whatever is up to there and in the stream is in the page. */
    Page<LedgerEvent> after(long position, int limit) {
        long head = reader.head();
        if (position != readUpTo) {
            version = versionAt(position);
        }
        List<LedgerEvent> events = reader.stream(stream, version, limit);
        boolean whole = events.size() < limit;
        if (!events.isEmpty()) {
            version = events.getLast().version();
            head =
                    whole
                            ? Math.max(head, events.getLast().position())
                            : events.getLast().position();
        }
        readUpTo = Math.max(position, head);
        return new Page<>(events, readUpTo);
    }

    private long versionAt(long position) {
        long atOrBefore = 0;
        long after = reader.version(stream) + 1;
        while (after - atOrBefore > 1) {
            long middle = atOrBefore + (after - atOrBefore) / 2;
            if (reader.stream(stream, middle - 1, 1).getFirst().position() > position) {
                after = middle;
            } else {
                atOrBefore = middle;
            }
        }
        return atOrBefore;
    }
}
