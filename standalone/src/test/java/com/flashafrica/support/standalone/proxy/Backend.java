package com.flashafrica.support.standalone.proxy;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A server that shows what reached it. */
final class Backend implements AutoCloseable {
    private final DisposableServer server;
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger streams = new AtomicInteger();
    volatile boolean ready = true;
    volatile boolean mute;

    Backend(String name) {
        this(name, 0);
    }

    Backend(String name, int port) {
        this.server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(port)
                        .route(routes ->
                                routes.get(
                                                "/actuator/health/readiness",
                                                (in, out) ->
                                                        mute
                                                                ? Mono.never()
                                                                : out.status(ready ? 200 : 503)
                                                                        .send())
                                        .get(
                                                "/stream",
                                                (in, out) -> {
                                                    streams.incrementAndGet();
                                                    return out.header(
                                                                    "Content-Type",
                                                                    "text/event-stream")
                                                            .sse()
                                                            .send(
                                                                    ticks(out.alloc())
                                                                            .doFinally(_ ->
                                                                                    streams
                                                                                            .decrementAndGet()));
                                                })
                                        .get(
                                                "/broken",
                                                (in, out) ->
                                                        out.send(
                                                                ticks(out.alloc())
                                                                        .take(3)
                                                                        .concatWith(
                                                                                Mono.error(
                                                                                        new IllegalStateException(
                                                                                                "broken"))),
                                                                piece -> true))
                                        .get("/never", (in, out) -> Mono.never())
                                        .get(
                                                "/headers",
                                                (in, out) -> {
                                                    StringBuilder all = new StringBuilder();
                                                    in.requestHeaders()
                                                            .forEach(header ->
                                                                    all.append(header.getKey())
                                                                            .append(": ")
                                                                            .append(
                                                                                    header
                                                                                            .getValue())
                                                                            .append('\n'));
                                                    return out.sendString(
                                                            Mono.just(all.toString()));
                                                })
                                        .get(
                                                "/who",
                                                (in, out) -> {
                                                    asked.incrementAndGet();
                                                    return out.header("X-Who", name)
                                                            .sendString(Mono.just(name));
                                                })
                                        .post(
                                                "/echo",
                                                (in, out) ->
                                                        out.status(201)
                                                                .send(in.receive().retain())))
                        .bindNow();
    }

    private static Flux<ByteBuf> ticks(io.netty.buffer.ByteBufAllocator buffers) {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                .map(tick ->
                        buffers.buffer()
                                .writeBytes(
                                        ("id: " + tick + "\n\n")
                                                .getBytes(StandardCharsets.US_ASCII)));
    }

    int port() {
        return server.port();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofMillis(200));
    }
}
