package com.flashafrica.support.platform.feed;

/** Where somebody reads who fell behind what a {@link Feed} keeps in memory. Blocks. */
@FunctionalInterface
public interface Pages<T> {
    /**
     * The next items after the position, about {@code limit} at most. A page whose {@code upTo} is
     * still {@code position} says that there is nothing more yet.
     */
    Page<T> after(long position, int limit);
}
