package com.flashafrica.support.platform.identity;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Rows of the database that every request asks for, remembered for seconds: however many ask at
 * once, one looks, on a thread that may wait.
 */
final class Remembered<K, V> implements AutoCloseable {
    private static final int MOST = 50_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AsyncLoadingCache<K, V> rows;

    /**
     * @param look up a row; may block, never null
     */
    Remembered(Duration life, Function<K, V> look) {
        rows =
                Caffeine.newBuilder()
                        .expireAfterWrite(life)
                        .maximumSize(MOST)
                        .executor(threads)
                        .buildAsync(look::apply);
    }

    Mono<V> of(K key) {
        CompletableFuture<V> row = rows.get(key);
        if (row.isDone() && !row.isCompletedExceptionally()) {
            return Mono.just(row.join());
        }
        // Whoever gives up waiting does not spoil it for the others; nor do they go on here.
        return Mono.fromFuture(row, true).publishOn(Schedulers.parallel());
    }

    /** Looks at once, whatever is remembered. */
    Mono<V> again(K key) {
        rows.synchronous().invalidate(key);
        return of(key);
    }

    @Override
    public void close() {
        threads.close();
    }
}
