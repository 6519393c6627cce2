package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.feed.StreamStart;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.ApiHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerResponse;

/**
 * An answer that goes on: each part is sent as it comes, nothing is stored, and what it passes on
 * its way is asked not to hold it back. Its buffers are plain arrays: with counted ones, a reader
 * that hangs up makes both Spring and Netty release what was under way.
 */
public final class StreamAnswer {
    /** Parts that are ready and wait for the connection's thread. */
    private static final int AHEAD = 32;

    private StreamAnswer() {}

    /** Server-sent events; the head of the answer says where they begin. */
    public static Mono<Void> events(
            ServerWebExchange exchange, StreamStart start, Flux<ServerSentEvent<String>> messages) {
        exchange.getResponse()
                .getHeaders()
                .set(ApiHeaders.LEDGER_POSITION, Long.toString(start.after()));
        return json(exchange, MediaType.TEXT_EVENT_STREAM, messages.map(StreamAnswer::text));
    }

    /** Pieces of JSON text, with what is sealed opened for whoever asks. */
    public static Mono<Void> json(ServerWebExchange exchange, MediaType type, Flux<String> pieces) {
        return parts(exchange.getResponse(), type, Reader.of(exchange).pieces(pieces));
    }

    /** Texts, put together as they are: nothing sealed is opened. */
    public static Mono<Void> parts(
            ServerHttpResponse response, MediaType type, Flux<String> texts) {
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(type);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Accel-Buffering", "no");
        return response.writeAndFlushWith(
                texts.publishOn(threadOf(response), AHEAD).map(text -> Mono.just(buffer(text))));
    }

    /**
     * Where the connection asks for more. Handed parts by another thread, the {@code Flux.concat}
     * by which Netty puts each part before its flush may forget that it was asked: a request that
     * comes just between the two finds the same count as before and is sent to the one that is
     * over. The stream then stands still for ever.
     */
    private static Scheduler threadOf(ServerHttpResponse response) {
        HttpServerResponse netty = ServerHttpResponseDecorator.getNativeResponse(response);
        AtomicReference<Executor> loop = new AtomicReference<>();
        netty.withConnection(connection -> loop.set(connection.channel().eventLoop()));
        return Schedulers.fromExecutor(loop.get());
    }

    private static String text(ServerSentEvent<String> message) {
        String data = message.data();
        return data == null ? message.format() + "\n" : message.format() + data + "\n\n";
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
