package com.flashafrica.support.platform.history;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.projection.Fold;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents as they were at any version of their stream, folded from the ledger. It remembers the
 * one that it told last of each of so many streams, and folds on from there where it can.
 */
public final class StreamDocuments<D extends ViewDocument> {
    private static final int PAGE = 200;

    private record Version<D>(D document, long version) {}

    private final Fold<?, D> fold;
    private final LedgerReader reader;
    private final EventCodec codec;
    private final Cache<String, Version<D>> last;

    public StreamDocuments(Fold<?, D> fold, LedgerReader reader, EventCodec codec, int streams) {
        this.fold = fold;
        this.reader = reader;
        this.codec = codec;
        this.last = Caffeine.newBuilder().maximumSize(streams).executor(Runnable::run).build();
    }

    /**
     * The document before an event of its stream; null when that is the first one. Blocks.
     *
     * @throws RuntimeException when the history does not fold
     */
    public @Nullable D before(Recorded<?> event) {
        return at(event.stream(), event.version() - 1);
    }

    private @Nullable D at(String stream, long version) {
        Version<D> known = version == 0 ? null : last.getIfPresent(stream);
        D document = known == null || known.version > version ? null : known.document;
        long folded = known == null || document == null ? 0 : known.version;
        while (folded < version) {
            int limit = (int) Math.min(PAGE, version - folded);
            List<LedgerEvent> events = reader.stream(stream, folded, limit);
            if (events.isEmpty()) {
                throw new IllegalStateException("%s has no version %d".formatted(stream, version));
            }
            for (LedgerEvent event : events) {
                document = fold.apply(document, codec.decode(event));
            }
            folded = events.getLast().version();
        }
        return document;
    }

    /** The document after the event, from the one before; it is remembered. */
    public D after(@Nullable D before, Recorded<?> event) {
        D after = fold.apply(before, event);
        last.put(event.stream(), new Version<>(after, event.version()));
        return after;
    }
}
