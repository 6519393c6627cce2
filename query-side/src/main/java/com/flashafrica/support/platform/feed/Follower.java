package com.flashafrica.support.platform.feed;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Operators;

/**
 * One reader of a feed: a cursor, and how many items were asked for. It holds a thread only for a
 * turn, while it was asked for items and there are some. Pages are never kept between turns.
 */
final class Follower<T> implements Subscription, Runnable {
    private static final int SMALLEST_PAGE = 16;
    private static final int LARGEST_PAGE = 512;

    private final Feed<T> feed;
    private final Pages<T> behind;
    private final long end;
    private final Subscriber<? super T> reader;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile boolean idle;
    private volatile boolean done;

    /** Only touched by the one turn that runs; {@code turns} hands it from thread to thread. */
    private long cursor;

    Follower(Feed<T> feed, Pages<T> behind, long after, long end, Subscriber<? super T> reader) {
        this.feed = feed;
        this.behind = behind;
        this.cursor = after;
        this.end = end;
        this.reader = reader;
    }

    @Override
    public void request(long n) {
        if (Operators.validate(n)) {
            demand.accumulateAndGet(n, Operators::addCap);
            wake();
        }
    }

    @Override
    public void cancel() {
        done = true;
        feed.leave(this);
    }

    boolean isDone() {
        return done;
    }

    void wakeIfIdle() {
        if (idle) {
            wake();
        }
    }

    void wake() {
        if (!done && turns.getAndIncrement() == 0) {
            feed.run(this);
        }
    }

    @Override
    public void run() {
        int taken = 1;
        do {
            try {
                turn();
            } catch (RuntimeException | Error failure) {
                finish(() -> reader.onError(failure));
            }
            taken = turns.addAndGet(-taken);
        } while (taken != 0);
    }

    private void turn() {
        idle = false;
        while (!done) {
            if (cursor >= end || feed.closed()) {
                finish(reader::onComplete);
                return;
            }
            long wanted = demand.get();
            if (wanted == 0) {
                return;
            }
            int limit = Math.clamp(wanted, SMALLEST_PAGE, LARGEST_PAGE);
            Page<T> page = feed.next(cursor, limit, behind);
            if (page.upTo() == cursor && waits()) {
                return;
            }
            long left = deliver(page, wanted);
            if (wanted != Long.MAX_VALUE) {
                demand.addAndGet(left - wanted);
            }
        }
    }

    /** Returns how many of the wanted items are still wanted. */
    private long deliver(Page<T> page, long wanted) {
        long left = wanted;
        for (T item : page.items()) {
            long position = feed.position(item);
            if (position > end) {
                cursor = end;
                return left;
            }
            if (done || left == 0) {
                return left;
            }
            reader.onNext(item);
            cursor = position;
            left--;
        }
        cursor = page.upTo();
        return left;
    }

    /** Says that it waits, then looks once more: whatever is published later sees it waiting. */
    private boolean waits() {
        idle = true;
        return !feed.hasMore(cursor);
    }

    private void finish(Runnable last) {
        if (!done) {
            cancel();
            last.run();
        }
    }
}
