package com.flashafrica.support.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

class StreamAnswerTest {
    private static final int PARTS = 10_000;

    /** Threads on which parts were handed to the connection. */
    private final Queue<String> threads = new ConcurrentLinkedQueue<>();

    @Test
    void parts_of_any_thread_reach_a_connection_on_its_own() {
        Flux<String> parts = Flux.range(0, PARTS).map(i -> i + "\n");
        assertThat(read(parts.publishOn(Schedulers.boundedElastic(), 1)))
                .isEqualTo(
                        IntStream.range(0, PARTS)
                                .mapToObj(i -> i + "\n")
                                .collect(Collectors.joining()));
        assertThat(threads).hasSize(PARTS).allMatch(name -> name.startsWith("reactor-http"));
    }

    private String read(Flux<String> parts) {
        DisposableServer server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .handle(
                                new ReactorHttpHandlerAdapter((_, response) ->
                                        StreamAnswer.parts(
                                                watched(response), MediaType.TEXT_PLAIN, parts)))
                        .bindNow();
        try {
            return Objects.requireNonNull(
                    HttpClient.create()
                            .get()
                            .uri("http://127.0.0.1:" + server.port())
                            .responseContent()
                            .aggregate()
                            .asString()
                            .block());
        } finally {
            server.disposeNow();
        }
    }

    private ServerHttpResponse watched(ServerHttpResponse response) {
        return new ServerHttpResponseDecorator(response) {
            @Override
            public Mono<Void> writeAndFlushWith(
                    Publisher<? extends Publisher<? extends DataBuffer>> body) {
                return super.writeAndFlushWith(
                        Flux.from(body)
                                .doOnNext(_ -> threads.add(Thread.currentThread().getName())));
            }
        };
    }
}
