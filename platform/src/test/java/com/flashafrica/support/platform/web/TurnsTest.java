package com.flashafrica.support.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.identity.Role;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class TurnsTest {
    private static final Problem SHARE =
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Yours are too many");
    private static final Problem FULL =
            Problem.unavailable("too-many", "They are too many", Duration.ofSeconds(1));

    private final Turns turns = new Turns(3, 2, SHARE, FULL);
    private final AtomicInteger working = new AtomicInteger();

    @Test
    void a_caller_has_so_many_and_all_have_so_many() {
        Disposable first = work("awa");
        Disposable second = work("awa");
        assertThatThrownBy(() -> done("awa"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(SHARE));
        Disposable third = work("baraka");
        assertThatThrownBy(() -> done("chidi"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(FULL));
        assertThat(working).hasValue(3);

        second.dispose();
        done("chidi");
        done("awa");
        first.dispose();
        third.dispose();
        assertThat(working).hasValue(0);
        assertThat(work("awa").isDisposed()).isFalse();
        assertThat(work("awa").isDisposed()).isFalse();
    }

    @Test
    void what_fails_gives_its_turn_back() {
        for (int i = 0; i < 5; i++) {
            Mono<Void> failing = turns.take(exchange("awa"), Mono.error(new ArithmeticException()));
            assertThatThrownBy(failing::block).isInstanceOf(ArithmeticException.class);
        }
        done("awa");
    }

    private Disposable work(String caller) {
        Mono<Void> forEver =
                Mono.<Void>never()
                        .doOnSubscribe(_ -> working.incrementAndGet())
                        .doFinally(_ -> working.decrementAndGet());
        return turns.take(exchange(caller), forEver).subscribe();
    }

    private void done(String caller) {
        turns.take(exchange(caller), Mono.empty()).block();
    }

    private static MockServerWebExchange exchange(String caller) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        new Caller(caller, Role.CUSTOMER, null, "test").sends(exchange);
        return exchange;
    }
}
