package com.flashafrica.support.platform.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The most recent items, bounded in number and in weight, under positions that follow each other
 * without a gap. One thread writes, any number read, nobody waits.
 */
final class Ring<T> {
    private static final long NOT_STARTED = Long.MAX_VALUE;

    private final AtomicReferenceArray<@Nullable T> slots;
    private final ToLongFunction<T> weigher;
    private final long mostWeight;
    private long weight;

    /** Items at or below are not here any more. Moves before a slot is reused. */
    private volatile long floor = NOT_STARTED;

    private volatile long head = -1;

    Ring(int capacity, long mostWeight, ToLongFunction<T> weigher) {
        this.slots = new AtomicReferenceArray<>(capacity);
        this.mostWeight = mostWeight;
        this.weigher = weigher;
    }

    /** From here on it holds what comes after that position. */
    void start(long position) {
        head = position;
        floor = position;
    }

    boolean started() {
        return floor != NOT_STARTED;
    }

    boolean keeps(long position) {
        return position > floor;
    }

    long head() {
        return head;
    }

    void add(T item) {
        weight += weigher.applyAsLong(item);
        while (head - floor >= slots.length() || (weight > mostWeight && head > floor)) {
            forgetOldest();
        }
        long next = head + 1;
        slots.set(slot(next), item);
        head = next;
    }

    private void forgetOldest() {
        long oldest = floor + 1;
        floor = oldest;
        T item = slots.getAndSet(slot(oldest), null);
        if (item != null) {
            weight -= weigher.applyAsLong(item);
        }
    }

    /** What comes after the position, or null when some of it is not here any more, or not yet. */
    @Nullable Page<T> after(long position, int limit) {
        if (position < floor) {
            return null;
        }
        long last = Math.min(head, position + limit);
        List<T> items = new ArrayList<>();
        for (long next = position + 1; next <= last; next++) {
            T item = slots.get(slot(next));
            if (item == null || next <= floor) {
                return null;
            }
            items.add(item);
        }
        return new Page<>(items, Math.max(position, last));
    }

    private int slot(long position) {
        return (int) (position % slots.length());
    }
}
