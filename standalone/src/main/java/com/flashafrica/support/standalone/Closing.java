package com.flashafrica.support.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, closed last-opened first, each even when one before it fails. Safe to close while
 * something is still being opened, as when SIGTERM comes early.
 */
public final class Closing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /** Closes it at once when everything else is closed already. */
    public <T extends AutoCloseable> T add(T opened) {
        synchronized (open) {
            if (!closed) {
                open.push(opened);
                return opened;
            }
        }
        close(opened);
        throw new CannotStart("Told to stop while starting.");
    }

    /** A second caller waits for the first, so that the order holds. */
    @Override
    public synchronized void close() {
        for (AutoCloseable next = last(); next != null; next = last()) {
            close(next);
        }
    }

    private @Nullable AutoCloseable last() {
        synchronized (open) {
            closed = true;
            return open.poll();
        }
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            log.error("{} did not close in order", opened.getClass().getSimpleName(), e);
        }
    }
}
