package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one place where MongoDB is waited for: on the projector's own threads. */
final class Blocking {
    /** Longer than any failover; a write that takes this long has failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Blocking() {}

    static <T> @Nullable T first(Publisher<T> publisher) {
        return Mono.from(publisher).block(PATIENCE);
    }

    static <T> T only(Publisher<T> publisher) {
        return Objects.requireNonNull(first(publisher), "no answer");
    }

    static <T> List<T> all(Publisher<T> publisher) {
        return Objects.requireNonNullElse(
                Flux.from(publisher).collectList().block(PATIENCE), List.of());
    }

    /** One by one as they come, so that none is kept for the others. */
    static <T> void each(Publisher<T> publisher, Consumer<T> consumer) {
        Flux.from(publisher).timeout(PATIENCE).doOnNext(consumer).blockLast();
    }

    static void run(Publisher<?> publisher) {
        Flux.from(publisher).blockLast(PATIENCE);
    }
}
