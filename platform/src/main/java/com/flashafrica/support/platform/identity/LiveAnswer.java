package com.flashafrica.support.platform.identity;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An answer that, should it be one that goes on, ends once whoever asked may no longer: the reader
 * comes back with its cursor, if it still may, and loses nothing. What has an end of its own is not
 * cut short.
 */
final class LiveAnswer extends ServerHttpResponseDecorator {
    private final boolean follows;
    private final Mono<Void> over;

    /**
     * @param follows whether it goes on whatever its media type
     * @param over completes when it has to end
     */
    LiveAnswer(ServerHttpResponse answer, boolean follows, Mono<Void> over) {
        super(answer);
        this.follows = follows;
        this.over = over;
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return isLive()
                ? super.writeAndFlushWith(Flux.from(body).takeUntilOther(over))
                : super.writeAndFlushWith(body);
    }

    private boolean isLive() {
        return follows
                || MediaType.TEXT_EVENT_STREAM.isCompatibleWith(getHeaders().getContentType());
    }
}
