package com.flashafrica.support.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many requests in such a time, for each key by itself. Keys that are long silent are free. */
final class Limit {
    private static final int MOST_KEYS = 50_000;

    private final String name;
    private final long requests;
    private final Duration per;
    private final String policy;
    private final Cache<String, Bucket> buckets;

    Limit(String name, long requests, Duration per) {
        this.name = name;
        this.requests = requests;
        this.per = per;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, requests, Math.max(1, per.toSeconds()));
        // A bucket that was left alone for so long is full, and so need not be kept.
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(per).build();
    }

    Taken take(String key) {
        var probe = buckets.get(key, _ -> full()).tryConsumeAndReturnRemaining(1);
        return new Taken(
                this,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(
                        probe.isConsumed()
                                ? probe.getNanosToWaitForReset()
                                : probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
                .withNanosecondPrecision()
                .build();
    }

    /** As the {@code RateLimit-Policy} header has it. */
    String policy() {
        return policy;
    }

    /**
     * @param delay until all is there again; when it was refused, until one is
     */
    record Taken(Limit limit, boolean allowed, long left, Duration delay) {
        /** As the {@code RateLimit} header has it. */
        String header() {
            return "\"" + limit.name + "\";r=" + left + ";t=" + seconds();
        }

        private long seconds() {
            return delay.plusNanos(999_999_999).toSeconds();
        }
    }
}
