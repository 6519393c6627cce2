package com.flashafrica.support.platform.feed;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger as it grows: every event in order, from any position, at the reader's own pace. */
public final class LedgerFeed {
    private final Feed<FeedEvent> feed;
    private final LedgerReader reader;
    private final EventCodec codec;
    private final Semaphore catchUps;

    LedgerFeed(Feed<FeedEvent> feed, LedgerReader reader, EventCodec codec, FeedSettings settings) {
        this.feed = feed;
        this.reader = reader;
        this.codec = codec;
        this.catchUps = new Semaphore(settings.catchUpReads());
    }

    /** Every event after the position, without end. */
    public Flux<FeedEvent> after(long position) {
        return between(position, Long.MAX_VALUE);
    }

    /**
     * The same.
     *
     * @param prepare is given each page of events that a reader who is behind comes to, before the
     *     first of them: what is looked up at once for all need not be for each. May block
     */
    public Flux<FeedEvent> after(long position, Consumer<List<FeedEvent>> prepare) {
        return feed.between(
                position,
                Long.MAX_VALUE,
                (from, limit) -> {
                    Page<FeedEvent> page = page(from, limit);
                    prepare.accept(page.items());
                    return page;
                });
    }

    /** Every event after one position up to another, which may be still to come. */
    public Flux<FeedEvent> between(long after, long end) {
        return feed.between(after, end, this::page);
    }

    /** One stream's events after the position, without end. */
    public Flux<FeedEvent> ofStream(String stream, long after) {
        return Flux.defer(() -> {
            StreamPages pages = new StreamPages(reader, stream);
            return feed.between(
                            after,
                            Long.MAX_VALUE,
                            (from, limit) -> page(() -> pages.after(from, limit)))
                    .filter(event -> event.stream().equals(stream));
        });
    }

    /** Completes once this process has seen that position. */
    public Mono<Void> reaches(long position) {
        return between(position - 1, position).then();
    }

    /** How many read it at the moment. */
    public int followers() {
        return feed.followers();
    }

    /** Whether the event is recent enough to be kept in memory. */
    public boolean keeps(long position) {
        return feed.keeps(position);
    }

    /** The newest event's position, asked of the ledger itself. Blocks. */
    public long ledgerHead() {
        return reader.head();
    }

    /** How far this process has followed the ledger; -1 before it has begun. */
    public long head() {
        return feed.head();
    }

    private Page<FeedEvent> page(long after, int limit) {
        return page(() -> {
            List<LedgerEvent> events = reader.page(after, limit);
            return new Page<>(events, after + events.size());
        });
    }

    /** Reads when it is its turn: readers that are behind never take all connections. */
    private Page<FeedEvent> page(Supplier<Page<LedgerEvent>> reading) {
        catchUps.acquireUninterruptibly();
        try {
            Page<LedgerEvent> page = reading.get();
            return new Page<>(
                    page.items().stream().map(event -> new FeedEvent(event, codec)).toList(),
                    page.upTo());
        } finally {
            catchUps.release();
        }
    }
}
