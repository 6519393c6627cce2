package com.flashafrica.support.platform.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this process knows of a view it keeps or follows. Written by the view's thread. */
final class ViewProgress {
    /** A share in percent; a view with nothing to do is done. */
    static int percent(long position, long of) {
        return of <= 0 ? 100 : (int) Math.min(100, position * 100 / of);
    }

    final ViewPosition position;
    volatile int generation = 1;
    volatile boolean owned;
    volatile int stuck;
    volatile long target = -1;
    volatile long head;
    volatile @Nullable Instant appliedUpTo;
    volatile @Nullable String failure;

    ViewProgress(ViewPosition position) {
        this.position = position;
    }

    /** Reads are served once everything there was at the start is in. */
    void catchUpTo(long newTarget) {
        target = newTarget;
        head = Math.max(head, newTarget);
    }

    boolean isReady() {
        return failure == null && target >= 0 && position.reached() >= target;
    }

    int percent() {
        return target < 0 ? 0 : percent(position.reached(), target);
    }

    long lag() {
        return Math.max(0, head - position.reached());
    }
}
