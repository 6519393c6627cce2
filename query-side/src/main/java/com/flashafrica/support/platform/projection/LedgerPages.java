package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as views read it: what several of them ask for at about the same time is read and
 * decoded once. Blocks.
 */
public final class LedgerPages {
    /** Together with what decoding makes of it, some hundred megabytes at most. */
    private static final long KEPT_BYTES = 24L << 20;

    /** In pages; who is nearer to the head waits for nobody. */
    private static final long FAR_BEHIND = 8;

    private static final Duration KEPT = Duration.ofSeconds(5);

    /**
     * Events in the order of the ledger.
     *
     * @param end whether nothing followed them when they were read
     */
    record Page(List<Reading> events, boolean end) {
        static final Page NOTHING = new Page(List.of(), true);

        boolean isEmpty() {
            return events.isEmpty();
        }

        long last() {
            return events.getLast().position();
        }

        Page after(long position) {
            int known = (int) Math.max(0, position - events.getFirst().position() + 1);
            return known == 0 ? this : new Page(events.subList(known, events.size()), end);
        }
    }

    private final LedgerReader reader;
    private final EventCodec codec;
    private final Pace pace = new Pace();
    private final Cache<Long, Page> whole =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT_BYTES)
                    .weigher((Long _, Page page) -> bytes(page.events()))
                    .expireAfterAccess(KEPT)
                    .executor(Runnable::run)
                    .scheduler(Scheduler.systemScheduler())
                    .build();
    private final AtomicLong announced = new AtomicLong();
    private volatile Page tail = Page.NOTHING;

    public LedgerPages(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** The ledger has come that far: who asks from now on wants all of it. */
    void headIs(long position) {
        announced.accumulateAndGet(position, Math::max);
    }

    long head() {
        long head = reader.head();
        headIs(head);
        return head;
    }

    /**
     * At most so many events after the position; a page ends where its number is a multiple of
     * that, so that all who read from the beginning ask for the same ones.
     *
     * @param who is reading, so that those who read the same stay together
     */
    Page after(Object who, long position, int limit) {
        if (announced.get() - position > FAR_BEHIND * limit) {
            pace.await(who, position, limit);
        }
        long boundary = position - position % limit + limit;
        Page known = known(position, boundary);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            Page meanwhile = known(position, boundary);
            return meanwhile == null ? read(position, limit, boundary) : meanwhile;
        }
    }

    private @Nullable Page known(long position, long boundary) {
        Page page = whole.getIfPresent(boundary);
        if (page == null && covers(tail, position)) {
            page = tail;
        }
        return page == null ? null : page.after(position);
    }

    private Page read(long position, int limit, long boundary) {
        Page read = read(position, (int) (boundary - position));
        if (position % limit == 0 && !read.end()) {
            whole.put(boundary, read);
        } else {
            tail = read;
        }
        return read;
    }

    /** Whether it holds what follows the position, as far as is known to be there. */
    private boolean covers(Page page, long position) {
        return !page.isEmpty()
                && page.events().getFirst().position() <= position + 1
                && page.last() > position
                && page.last() >= announced.get();
    }

    private Page read(long position, int limit) {
        List<LedgerEvent> events = reader.page(position, limit);
        List<Reading> readings = events.stream().map(event -> Reading.of(event, codec)).toList();
        return new Page(readings, readings.size() < limit);
    }

    private static int bytes(List<Reading> events) {
        return events.stream().mapToInt(Reading::bytes).sum();
    }
}
