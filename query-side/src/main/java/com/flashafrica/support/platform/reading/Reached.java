package com.flashafrica.support.platform.reading;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** How far something has followed the ledger, and the means to wait for it to come further. */
public interface Reached {
    /** Position of the last event applied. */
    Mono<Long> now();

    /**
     * The same once it is at least there; fails with {@link ViewIsBehind} when that takes longer.
     */
    Mono<Long> await(long position, Duration atMost);
}
