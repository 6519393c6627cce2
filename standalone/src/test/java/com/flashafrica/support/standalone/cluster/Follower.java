package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.standalone.running.Desk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody who watches a stream, and comes back with Last-Event-ID whenever it ends. */
final class Follower implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final Desk desk;
    private final String path;
    private final Thread thread;
    private volatile String last;
    private volatile boolean over;
    private volatile AutoCloseable open = () -> {};

    /** Positions of the events seen, in the order in which they came. */
    final List<Long> seen = new CopyOnWriteArrayList<>();

    /** How often it had to begin again. */
    final AtomicInteger comebacks = new AtomicInteger();

    /**
     * @param after the position after which it begins
     */
    Follower(Desk desk, String path, long after) {
        this.desk = desk;
        this.path = path;
        this.last = Long.toString(after);
        this.thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        while (!over) {
            try (InputStream stream = desk.follow(path, "Last-Event-ID", last)) {
                // Not the reader over it: whoever closes that waits for the line it is reading.
                open = stream;
                read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
            } catch (Exception brokenOff) {
                // It comes back below, as a browser does.
            }
            comebacks.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String id = last;
        boolean data = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                data = true;
            } else if (line.isEmpty()) {
                if (data) {
                    seen.add(Long.valueOf(id));
                }
                last = id;
                data = false;
            }
        }
    }

    @Override
    public void close() throws Exception {
        over = true;
        open.close();
        thread.join();
    }
}
