package com.flashafrica.support.standalone.faults.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who watches a stream, comes back with Last-Event-ID whenever it ends, as a browser does,
 * and remembers the position of everything seen.
 */
public final class Subscriber implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final Desk desk;
    private final String path;
    private final long begin;
    private final Findings findings;
    private final List<Long> seen = new ArrayList<>();
    private final Thread thread;
    private volatile String last;
    private volatile boolean over;
    private final AtomicLong comebacks = new AtomicLong();
    private volatile AutoCloseable open = () -> {};

    /**
     * @param after the position after which it begins
     */
    public Subscriber(Desk desk, String path, long after, Findings findings) {
        this.desk = desk;
        this.path = path;
        this.begin = after;
        this.findings = findings;
        this.last = Long.toString(after);
        this.thread = Thread.ofVirtual().name("subscriber").start(this::run);
    }

    public String path() {
        return path;
    }

    /** The position after which it began. */
    public long begin() {
        return begin;
    }

    /** The newest id it was told, be it that of an event or of none. */
    public long last() {
        return Long.parseLong(last);
    }

    /** How often it had to begin again. */
    public long comebacks() {
        return comebacks.get();
    }

    /** In the order in which they came. */
    public List<Long> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    private void run() {
        while (!over) {
            try (InputStream stream = desk.follow(path, last);
                    BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                open = stream;
                read(lines);
            } catch (IOException brokenOff) {
                // It comes back below.
            } catch (RuntimeException e) {
                findings.add("a subscriber did not understand what it read: %s", e);
            }
            comebacks.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String id = last;
        String event = "";
        boolean data = false;
        for (String line = lines.readLine(); line != null && !over; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                data = true;
            } else if (line.isEmpty()) {
                take(id, event, data);
                data = false;
            }
        }
    }

    private void take(String id, String event, boolean data) {
        if (data && event.equals("reset")) {
            findings.add("%s was told to begin anew after %s", path, last);
        } else if (data) {
            synchronized (seen) {
                seen.add(Long.valueOf(id));
            }
        }
        last = id;
    }

    @Override
    public void close() {
        over = true;
        try {
            open.close();
        } catch (Exception e) {
            // It is broken off either way.
        }
        thread.interrupt();
    }
}
