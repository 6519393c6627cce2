package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every read of figures begins with: those of now or of then, and what time it is there. */
@Component
final class RollupReads {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final TicketRollup rollup;
    private final PastRollups past;
    private final ReadYourWrites reads;
    private final PastReads pastReads;
    private final OffLoop offLoop;
    private final Clock clock;

    RollupReads(
            TicketRollup rollup,
            PastRollups past,
            ReadYourWrites reads,
            PastReads pastReads,
            OffLoop offLoop,
            Clock clock) {
        this.rollup = rollup;
        this.past = past;
        this.reads = reads;
        this.pastReads = pastReads;
        this.offLoop = offLoop;
        this.clock = clock;
    }

    /**
     * @param now the time of day to evaluate by
     * @param usualEnd where a window ends that leaves that open
     * @param cut the past that was asked for; null for the present
     */
    record Found(TicketRollup rollup, Instant now, Instant usualEnd, @Nullable Cut cut) {
        /** Position of the past that was asked for; null for the present. */
        @Nullable Long asOf() {
            return cut == null ? null : Long.valueOf(cut.position());
        }
    }

    /**
     * Answers off the event loop.
     *
     * @param settled where the first page of the same answer was read; null on that one
     */
    <T> Mono<T> answer(
            ServerWebExchange exchange,
            AsOf asOf,
            @Nullable Long settled,
            Function<Found, T> answer) {
        return answer(exchange, asOf, settled, List.of(MetricsConfiguration.NAME), answer);
    }

    /** The same of what tells of ratings, too. */
    <T> Mono<T> answerWithRatings(
            ServerWebExchange exchange, AsOf asOf, Ratings ratings, Function<Found, T> answer) {
        List<String> views = List.of(MetricsConfiguration.NAME, ratings.view());
        return answer(exchange, asOf, null, views, answer);
    }

    private <T> Mono<T> answer(
            ServerWebExchange exchange,
            AsOf asOf,
            @Nullable Long settled,
            List<String> views,
            Function<Found, T> answer) {
        if (asOf.isNow()) {
            Instant now = asOf.timeOfDay(clock);
            Found found = new Found(rollup, now, now, null);
            return reached(exchange, views).then(offLoop.call(() -> answer.apply(found)));
        }
        return pastReads
                .of(exchange, asOf, settled)
                .flatMap(cut ->
                        offLoop.call(() -> {
                            TicketRollup then = past.rollup(cut);
                            Instant end = asOf.usualEnd(cut);
                            return answer.apply(new Found(then, cut.at(), end, cut));
                        }));
    }

    /** The answer is true for the position that all of them have come to. */
    private Mono<Long> reached(ServerWebExchange exchange, List<String> views) {
        return Flux.fromIterable(views)
                .concatMap(view -> reads.ofView(exchange, view))
                .reduce(Math::min)
                .doOnNext(position -> PastReads.answerWith(exchange, position));
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 503 while the figures come in
     */
    static <T> T whole(TicketRollup.Answer<T> answer) {
        if (answer.position() < 0) {
            throw Problem.unavailable("view-behind", "The figures are not in yet", RETRY_AFTER)
                    .exception();
        }
        return answer.given();
    }
}
