package com.flashafrica.support.platform.projection;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** How far a view has come, as this process knows, and who waits for it to come further. */
public final class ViewPosition {
    private record Wait(long position, long order) {}

    private final String view;
    private volatile Runnable onWait = () -> {};
    private final AtomicLong reached = new AtomicLong();
    private final AtomicLong order = new AtomicLong();
    private final ConcurrentSkipListMap<Wait, Sinks.One<Long>> waits =
            new ConcurrentSkipListMap<>(
                    Comparator.comparingLong(Wait::position).thenComparingLong(Wait::order));

    public ViewPosition(String view) {
        this.view = view;
    }

    /** Called when somebody begins to wait; must not block. */
    void onWait(Runnable call) {
        onWait = call;
    }

    /** Position of the last event applied; goes back only when a lost view begins again. */
    public long reached() {
        return reached.get();
    }

    public boolean isAwaited() {
        return !waits.isEmpty();
    }

    /** Completes with the position reached, or fails with {@link ViewBehind} when it is late. */
    public Mono<Long> await(long position, Duration atMost) {
        return Mono.defer(
                () -> reached() >= position ? Mono.just(reached()) : wait(position, atMost));
    }

    private Mono<Long> wait(long position, Duration atMost) {
        Wait wait = new Wait(position, order.incrementAndGet());
        Sinks.One<Long> sink = Sinks.one();
        waits.put(wait, sink);
        // It may have come that far between the look and the entry.
        if (reached() >= position) {
            sink.tryEmitValue(reached());
        }
        onWait.run();
        return sink.asMono()
                // Whoever waited goes on elsewhere: the thread that tells must not be held up.
                .publishOn(Schedulers.parallel())
                .timeout(atMost)
                .onErrorMap(TimeoutException.class, _ -> new ViewBehind(view, position, reached()))
                .doFinally(_ -> waits.remove(wait));
    }

    /** Tells everybody who waited for this. */
    public void moveTo(long position) {
        reached.set(position);
        while (true) {
            var first = waits.firstEntry();
            if (first == null || first.getKey().position() > position) {
                return;
            }
            waits.remove(first.getKey());
            first.getValue().tryEmitValue(position);
        }
    }
}
