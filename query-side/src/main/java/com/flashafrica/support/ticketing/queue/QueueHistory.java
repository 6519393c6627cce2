package com.flashafrica.support.ticketing.queue;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were at any version of their ticket, folded from the ledger. It remembers the row it
 * told last of each of so many tickets, and folds on from there where it can.
 */
final class QueueHistory {
    private static final int PAGE = 200;

    private final LedgerReader reader;
    private final EventCodec codec;
    private final QueueFold fold = new QueueFold();
    private final Cache<String, QueueDocument> rows;

    QueueHistory(LedgerReader reader, EventCodec codec, int tickets) {
        this.reader = reader;
        this.codec = codec;
        this.rows = Caffeine.newBuilder().maximumSize(tickets).executor(Runnable::run).build();
    }

    /** The row after the ticket's first {@code version} events; null for none. Blocks. */
    @Nullable QueueDocument at(String ticket, long version) {
        QueueDocument row = version == 0 ? null : rows.getIfPresent(ticket);
        if (row != null && row.version() > version) {
            row = null;
        }
        long folded = row == null ? 0 : row.version();
        while (folded < version) {
            int limit = (int) Math.min(PAGE, version - folded);
            List<LedgerEvent> events = reader.stream(ticket, folded, limit);
            if (events.isEmpty()) {
                throw new IllegalStateException("%s has no version %d".formatted(ticket, version));
            }
            for (LedgerEvent event : events) {
                row = fold.apply(row, codec.decode(event));
            }
            folded = events.getLast().version();
        }
        return row;
    }

    void remember(QueueDocument row) {
        rows.put(row.id(), row);
    }
}
