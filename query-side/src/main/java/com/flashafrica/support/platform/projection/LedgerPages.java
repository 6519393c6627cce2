package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
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

    /** In pages: all who keep together have read those before. */
    private static final long KEPT_PAGES = Pace.AHEAD + FAR_BEHIND + 2;

    /** What the newest events that are kept take at most. */
    private static final long TAIL_BYTES = 4L << 20;

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

        /** Whether nothing is missing between the position and its events. */
        boolean reaches(long position) {
            return !isEmpty() && events.getFirst().position() <= position + 1 && position <= last();
        }

        Page with(Page more) {
            List<Reading> all = new ArrayList<>(events.size() + more.events.size());
            all.addAll(events);
            all.addAll(more.events);
            return new Page(all, more.end);
        }

        /** One event at least. */
        Page newest(int most, long mostBytes) {
            int from = events.size() - 1;
            long bytes = events.getLast().bytes();
            while (from > 0
                    && events.size() - from < most
                    && bytes + events.get(from - 1).bytes() <= mostBytes) {
                from--;
                bytes += events.get(from).bytes();
            }
            return new Page(List.copyOf(events.subList(from, events.size())), end);
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
     * At most so many events after the position, or one more; a page ends where its number is a
     * multiple of that, so that all who read from the beginning ask for the same ones.
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
        Page newest = tail;
        if (page == null && covers(newest, position)) {
            page = newest;
        }
        return page == null ? null : page.after(position);
    }

    private Page read(long position, int limit, long boundary) {
        Page newest = tail;
        if (newest.reaches(position) && announced.get() - newest.last() < limit) {
            return readOn(newest, position, limit);
        }
        Page read = read(position, (int) (boundary - position));
        if (position % limit == 0 && !read.end()) {
            whole.invalidate(boundary - KEPT_PAGES * limit);
            whole.put(boundary, read);
        } else if (read.end() && !read.isEmpty()) {
            tail = read.newest(limit, TAIL_BYTES);
        }
        return read;
    }

    /** What came since, and it stays with what was there for those who are not as far. */
    private Page readOn(Page before, long position, int limit) {
        Page rest = before.after(position);
        Page more = read(before.last(), Math.max(1, limit - rest.events().size()));
        tail = before.with(more).newest(limit, TAIL_BYTES);
        return rest.with(more);
    }

    /** Whether it holds what follows the position, as far as is known to be there. */
    private boolean covers(Page page, long position) {
        return page.reaches(position) && page.last() > position && page.last() >= announced.get();
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
