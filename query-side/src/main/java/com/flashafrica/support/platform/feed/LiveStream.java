package com.flashafrica.support.platform.feed;

import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Turns;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Server-sent events as the API promises them: the id is the ledger position, the first thing said
 * is where the stream begins, comments show that it is alive, and nobody is buffered for.
 */
@Component
public final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    /**
     * So many messages may be under way to a reader that does not read. Three quarters of them are
     * the pages in which one that catches up reads.
     */
    private static final int UNDER_WAY = 32;

    /** After so many items of no interest to the reader its cursor is moved on all the same. */
    private static final int SILENT_ITEMS = 1_000;

    private static final String TOO_MANY = "too-many-streams";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final Problem OF_ONE_CALLER =
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, TOO_MANY, "You have too many streams open")
                    .retryAfter(RETRY_AFTER);
    private static final Problem OF_ALL =
            Problem.unavailable(TOO_MANY, "Too many streams are open", RETRY_AFTER);

    private final FeedSettings settings;
    private final Turns turns;

    public LiveStream(FeedSettings settings) {
        this.settings = settings;
        this.turns = new Turns(settings.streams(), settings.perCaller(), OF_ONE_CALLER, OF_ALL);
    }

    /**
     * An answer that stays open until its reader leaves; a problem when too many are: 429 when they
     * are the caller's own, 503 when they are everybody's.
     */
    public Mono<Void> open(ServerWebExchange exchange, Mono<Void> answer) {
        return turns.take(exchange, answer);
    }

    /**
     * @param message what to say of an item; null for nothing. May block: it runs where the feed
     *     runs its followers
     */
    public <T> Flux<ServerSentEvent<String>> of(
            StreamStart start,
            Flux<T> items,
            ToLongFunction<T> position,
            Function<T, @Nullable Message> message) {
        Sinks.Empty<Void> over = Sinks.empty();
        Flux<ServerSentEvent<String>> messages =
                Flux.defer(() -> said(items, position, message))
                        .onErrorResume(LiveStream::breakOff)
                        .doFinally(_ -> over.tryEmitEmpty());
        return Flux.merge(UNDER_WAY, Flux.concat(Mono.just(opening(start)), messages), alive(over));
    }

    private <T> Flux<ServerSentEvent<String>> said(
            Flux<T> items, ToLongFunction<T> position, Function<T, @Nullable Message> message) {
        int[] silent = {0};
        return items.handle((item, sink) -> {
            Message said = message.apply(item);
            if (said != null) {
                silent[0] = 0;
                sink.next(event(position.applyAsLong(item), said));
            } else if (++silent[0] == SILENT_ITEMS) {
                silent[0] = 0;
                sink.next(mark(position.applyAsLong(item)));
            }
        });
    }

    /** The reader comes back with its cursor and loses nothing. */
    private static <T> Flux<T> breakOff(Throwable failure) {
        switch (failure) {
            case LedgerException _, DataAccessException _ ->
                    LOG.warn("A live stream was broken off: {}", failure.getMessage());
            default -> LOG.error("A live stream was broken off", failure);
        }
        return Flux.empty();
    }

    private static ServerSentEvent<String> opening(StreamStart start) {
        return start.reset()
                ? event(start.after(), new Message("reset", "{\"head\":" + start.after() + "}"))
                : mark(start.after());
    }

    private static ServerSentEvent<String> event(long position, Message message) {
        return ServerSentEvent.builder(message.json())
                .id(Long.toString(position))
                .event(message.name())
                .build();
    }

    /** Without data it raises no event, yet a browser comes back with this id. */
    private static ServerSentEvent<String> mark(long position) {
        return ServerSentEvent.<String>builder()
                .id(Long.toString(position))
                .comment("at " + position)
                .build();
    }

    private Flux<ServerSentEvent<String>> alive(Sinks.Empty<Void> over) {
        return Flux.interval(settings.commentEvery())
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<String>builder().comment("alive").build())
                .takeUntilOther(over.asMono());
    }
}
