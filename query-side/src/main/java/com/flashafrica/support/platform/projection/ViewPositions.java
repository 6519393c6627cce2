package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** How far each view of this process has come, by the view's name. */
public final class ViewPositions {
    private final Map<String, ViewPosition> positions = new ConcurrentHashMap<>();

    public void register(String view, ViewPosition position) {
        positions.put(view, position);
    }

    /** What the view has applied for certain: documents read after this may be newer. */
    public long reached(String view) {
        return of(view).reached();
    }

    /**
     * Completes once the view has applied that position, with the one it has reached.
     *
     * @return fails with {@link ViewBehind} when it takes longer than {@code atMost}
     */
    public Mono<Long> await(String view, long position, Duration atMost) {
        return of(view).await(position, atMost);
    }

    private ViewPosition of(String view) {
        ViewPosition position = positions.get(view);
        if (position == null) {
            throw new IllegalArgumentException("there is no view " + view);
        }
        return position;
    }
}
