package com.flashafrica.support.platform.projection;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Keeps those who read the same long history together, so that each page can be read once for all.
 * Who does not move for a while is not waited for.
 */
final class Pace {
    /** In pages: who is that much ahead of the slowest waits for it. */
    static final long AHEAD = 4;

    /** In pages: who is further behind than that reads another part of history. */
    private static final long TOGETHER = 32;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private record Place(long position, long since) {}

    private final Map<Object, Place> places = new WeakHashMap<>();

    /** Returns once nobody who moves is further behind than a few pages. */
    synchronized void await(Object who, long position, int page) {
        places.put(who, new Place(position, System.nanoTime()));
        notifyAll();
        try {
            while (isAhead(position, page)) {
                TimeUnit.MILLISECONDS.timedWait(this, LOOK_AGAIN_MILLIS);
                places.put(who, new Place(position, System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAhead(long position, int page) {
        long now = System.nanoTime();
        return places.values().stream()
                .filter(place -> now - place.since() < PATIENCE)
                .mapToLong(Place::position)
                .anyMatch(behind ->
                        behind < position - AHEAD * page && behind > position - TOGETHER * page);
    }
}
