package com.flashafrica.support.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class InTurnTest {
    private static final int TIMES = 1_500;
    private static final int ITEMS = 2_000;

    /** By concatMap alone, it is not so in one of some hundred subscriptions. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whoever_asks_from_another_thread_gets_each_item_once_and_in_order(int ahead) {
        List<Integer> all = IntStream.range(0, ITEMS).boxed().toList();
        for (int time = 0; time < TIMES; time++) {
            List<Integer> seen =
                    InTurn.of(Flux.range(0, ITEMS), Mono::just, ahead)
                            .publishOn(Schedulers.parallel(), 64)
                            .collectList()
                            .block();
            assertThat(seen).isEqualTo(all);
        }
    }
}
