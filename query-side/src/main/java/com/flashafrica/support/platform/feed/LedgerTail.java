package com.flashafrica.support.platform.feed;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one place of this process where new events are fetched for its live feeds. */
final class LedgerTail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerTail.class);
    private static final int PAGE = 512;

    private final LedgerReader reader;
    private final LedgerSignal signal;
    private final EventCodec codec;
    private final Feed<FeedEvent> feed;
    private final Duration retryAfter;
    private final Consumer<FeedEvent> published;
    private final Thread thread;
    private @Nullable AutoCloseable listening;
    private volatile boolean closed;
    private volatile boolean away;
    private volatile long signalled = -1;

    LedgerTail(
            LedgerReader reader,
            LedgerSignal signal,
            EventCodec codec,
            Feed<FeedEvent> feed,
            Duration retryAfter,
            Consumer<FeedEvent> published) {
        this.published = published;
        this.reader = reader;
        this.signal = signal;
        this.codec = codec;
        this.feed = feed;
        this.retryAfter = retryAfter;
        this.thread = Thread.ofPlatform().name("ledger-feed").daemon().unstarted(this::run);
    }

    @Override
    public void start() {
        listening = signal.onAdvance(this::signalled);
        thread.start();
    }

    private void signalled(long head) {
        signalled = head;
        LockSupport.unpark(thread);
    }

    /** Whether the ledger answered when it was last asked. */
    boolean follows() {
        return feed.head() >= 0 && !away;
    }

    private void run() {
        while (!closed) {
            try {
                boolean moved = feed.head() < 0 ? begin() : advance();
                away = false;
                if (!moved) {
                    awaitSignal();
                }
            } catch (RuntimeException failure) {
                lost(failure);
                LockSupport.parkNanos(this, retryAfter.toNanos());
            }
        }
    }

    /** Compares heads, because a wake-up meant for here may be used up by a lock in JDBC. */
    private void awaitSignal() {
        while (!closed && signalled <= feed.head()) {
            LockSupport.park(this);
        }
    }

    private boolean begin() {
        feed.start(reader.head());
        return true;
    }

    /** Whether there may be more: a page that is not full was the end of what there was. */
    private boolean advance() {
        List<LedgerEvent> page = reader.page(feed.head(), PAGE);
        if (page.isEmpty()) {
            return false;
        }
        List<FeedEvent> events = page.stream().map(event -> new FeedEvent(event, codec)).toList();
        feed.publish(events);
        events.forEach(published);
        return page.size() == PAGE;
    }

    private void lost(RuntimeException failure) {
        if (!away && !closed) {
            LOG.warn("The live feed stopped, and tries again: {}", failure.toString());
        }
        away = true;
    }

    /** The first to stop: an open stream would hold up the web server's own orderly stop. */
    @Override
    public void stop() {
        closed = true;
        LockSupport.unpark(thread);
        feed.close();
        try (AutoCloseable _ = listening) {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.warn("The live feed did not stop in order", failure);
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
