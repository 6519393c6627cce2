package com.flashafrica.support.platform.reading;

import com.flashafrica.support.platform.feed.StreamStart;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.ApiHeaders;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An answer that goes on: each part is sent as it comes, nothing is stored, and what it passes on
 * its way is asked not to hold it back. Its buffers are plain arrays: with counted ones, a reader
 * that hangs up makes both Spring and Netty release what was under way.
 */
public final class StreamAnswer {
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
        return response.writeAndFlushWith(texts.map(text -> Mono.just(buffer(text))));
    }

    private static String text(ServerSentEvent<String> message) {
        String data = message.data();
        return data == null ? message.format() + "\n" : message.format() + data + "\n\n";
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
