package com.flashafrica.support.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class LiveStreamTest {
    private static final FeedSettings SETTINGS =
            new FeedSettings(
                    16,
                    DataSize.ofMegabytes(1),
                    100,
                    1,
                    9,
                    9,
                    Duration.ofSeconds(15),
                    Duration.ZERO);
    private final LiveStream stream = new LiveStream(SETTINGS);

    @Test
    void a_reader_begins_anew_at_the_head() {
        assertThat(StreamStart.of(null, 500, 100)).isEqualTo(new StreamStart(500, false));
    }

    @Test
    void a_cursor_is_served_up_to_the_head_and_not_from_farther_back_than_allowed() {
        assertThat(StreamStart.of(500L, 500, 100)).isEqualTo(new StreamStart(500, false));
        assertThat(StreamStart.of(400L, 500, 100)).isEqualTo(new StreamStart(400, false));
        assertThat(StreamStart.of(399L, 500, 100)).isEqualTo(new StreamStart(500, true));
        assertThat(StreamStart.of(501L, 500, 100)).isEqualTo(new StreamStart(500, true));
    }

    @Test
    void only_so_many_may_be_open_and_who_leaves_makes_room() {
        List<Disposable> open = IntStream.range(0, 9).mapToObj(_ -> forEver().subscribe()).toList();
        StepVerifier.create(forEver())
                .verifyErrorSatisfies(error ->
                        assertThat(error)
                                .isInstanceOfSatisfying(
                                        ProblemException.class,
                                        e ->
                                                assertThat(e.problem().status().value())
                                                        .isEqualTo(429)));
        open.getFirst().dispose();
        assertThat(forEver().subscribe().isDisposed()).isFalse();
    }

    private Mono<Void> forEver() {
        return stream.open(
                MockServerWebExchange.from(MockServerHttpRequest.get("/")), Mono.never());
    }

    @Test
    void a_reader_to_whom_little_is_of_interest_is_given_a_newer_cursor_now_and_then() {
        Flux<Long> items = Flux.range(1, 2_500).map(Long::valueOf);
        List<ServerSentEvent<String>> said =
                Objects.requireNonNull(
                        stream.of(
                                        new StreamStart(0, false),
                                        items,
                                        item -> item,
                                        item ->
                                                item == 1_200
                                                        ? new Message("ticket.opened", "{}")
                                                        : null)
                                .collectList()
                                .block());
        assertThat(said)
                .extracting(ServerSentEvent::id)
                .containsExactly("0", "1000", "1200", "2200");
        assertThat(said).extracting(ServerSentEvent::data).containsExactly(null, null, "{}", null);
    }

    @Test
    void a_comment_comes_every_so_often_for_as_long_as_the_stream_lasts() {
        TestPublisher<Long> items = TestPublisher.create();
        StepVerifier.withVirtualTime(() ->
                        stream.of(
                                new StreamStart(7, true),
                                items.flux(),
                                item -> item,
                                item -> new Message("ticket.noted", "{}")))
                .assertNext(reset -> assertThat(reset.event()).isEqualTo("reset"))
                .thenAwait(Duration.ofSeconds(31))
                .assertNext(comment -> assertThat(comment.comment()).isEqualTo("alive"))
                .assertNext(comment -> assertThat(comment.comment()).isEqualTo("alive"))
                .then(() -> items.next(8L))
                .assertNext(event -> assertThat(event.id()).isEqualTo("8"))
                .then(items::complete)
                .verifyComplete();
    }

    @Test
    void a_failure_ends_the_stream_so_that_its_reader_comes_back() {
        Flux<Long> items = Flux.concat(Flux.just(1L), Flux.error(new IllegalStateException("x")));
        StepVerifier.create(
                        stream.of(
                                new StreamStart(0, false),
                                items,
                                item -> item,
                                item -> new Message("ticket.noted", "{}")))
                .expectNextCount(2)
                .verifyComplete();
    }
}
