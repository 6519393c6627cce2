package com.flashafrica.support.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Schedulers;

class InTurnTest {
    private static final int TIMES = 200;
    private static final int ITEMS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** By concatMap alone, it is not so in one of some ten subscriptions. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whoever_asks_for_more_while_an_item_comes_gets_each_once_and_in_order(int ahead)
            throws Exception {
        List<Integer> all = IntStream.range(0, ITEMS).boxed().toList();
        for (int time = 0; time < TIMES; time++) {
            Reader reader = new Reader();
            Flux<Integer> items = Flux.range(0, ITEMS).publishOn(Schedulers.parallel());
            InTurn.of(items, Mono::just, ahead).subscribe(reader);
            for (int i = 0; i < 2 * ITEMS; i++) {
                reader.request(1);
            }
            assertThat(reader.done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(reader.seen).isEqualTo(all);
        }
    }

    private static final class Reader extends BaseSubscriber<Integer> {
        private final List<Integer> seen = new CopyOnWriteArrayList<>();
        private final CountDownLatch done = new CountDownLatch(1);

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // Each is asked for by itself.
        }

        @Override
        protected void hookOnNext(Integer item) {
            seen.add(item);
        }

        @Override
        protected void hookFinally(SignalType type) {
            done.countDown();
        }
    }
}
