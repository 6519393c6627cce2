package com.flashafrica.support.platform.feed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import reactor.core.publisher.Flux;

/**
 * Items in order of position for any number of followers, each pulling at its own pace. The recent
 * ones are kept once for everybody; a follower costs its cursor and nothing that grows, however
 * slow it is: one that falls behind reads pages of its own from then on.
 *
 * <p>Only one thread publishes.
 */
public final class Feed<T> {
    private final Ring<T> ring;
    private final ToLongFunction<T> position;
    private final Set<Follower<T>> followers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param recentItems how many of the newest items are kept at most
     * @param recentBytes what they may weigh together
     * @param position of an item: one more than that of the item before it
     * @param weigher about how many bytes an item holds
     */
    public Feed(
            int recentItems,
            long recentBytes,
            ToLongFunction<T> position,
            ToLongFunction<T> weigher) {
        this.ring = new Ring<>(recentItems, recentBytes, weigher);
        this.position = position;
    }

    /** Everything after that position will be published here. */
    public void start(long head) {
        ring.start(head);
        wake();
    }

    /** The next items: their positions go on from the last one's without a gap. */
    public void publish(List<T> items) {
        items.forEach(ring::add);
        wake();
    }

    /** Position of the newest item published; -1 before {@link #start}. */
    public long head() {
        return ring.head();
    }

    /** Whether an item is recent enough to be kept here. */
    boolean keeps(long position) {
        return ring.keeps(position);
    }

    public int followers() {
        return followers.size();
    }

    /** Completes every follower, now and later: the process stops. */
    public void close() {
        closed = true;
        followers.forEach(Follower::wake);
    }

    /**
     * Every item after one position up to another, as the reader asks for it, as it comes.
     *
     * @param end the last position of interest; {@link Long#MAX_VALUE} goes on for ever
     * @param behind pages for what is not kept here any more
     */
    public Flux<T> between(long after, long end, Pages<T> behind) {
        return Flux.from(reader -> {
            Follower<T> follower = new Follower<>(this, behind, after, end, reader);
            reader.onSubscribe(follower);
            followers.add(follower);
            if (follower.isDone()) {
                followers.remove(follower);
            } else {
                follower.wakeIfIdle();
            }
        });
    }

    boolean closed() {
        return closed;
    }

    long position(T item) {
        return position.applyAsLong(item);
    }

    Page<T> next(long after, int limit, Pages<T> behind) {
        Page<T> recent = ring.after(after, limit);
        return recent != null ? recent : behind.after(after, limit);
    }

    /** Whether a follower at that position has something to read. */
    boolean hasMore(long after) {
        return closed || (ring.started() && ring.head() > after);
    }

    /** On a virtual thread, because a follower may block on its pages. */
    void run(Follower<T> follower) {
        Thread.ofVirtual().name("feed").start(follower);
    }

    void leave(Follower<T> follower) {
        followers.remove(follower);
    }

    private void wake() {
        followers.forEach(Follower::wakeIfIdle);
    }
}
