package com.flashafrica.support.platform.flow;

import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Work on one item after the other, done at once for some and later for others. */
public final class InTurn {
    private InTurn() {}

    /**
     * In the order of the items. Reactor's {@code concatMap} by itself has a short cut for what is
     * there at once: when it is asked for more from another thread just then, it may hand on an
     * item twice and leave the next one out (reactor-core issue 4406). Hidden, nothing takes it.
     *
     * @param ahead how many items are asked for before their turn
     */
    public static <T, R> Flux<R> of(
            Flux<T> items, Function<? super T, ? extends Mono<R>> work, int ahead) {
        return items.concatMap(item -> work.apply(item).hide(), ahead);
    }
}
