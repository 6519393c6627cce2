package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
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
     * @param asOf position of the past that was asked for; null for the present
     */
    record Found(TicketRollup rollup, Instant now, Instant usualEnd, @Nullable Long asOf) {}

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
        if (asOf.isNow()) {
            Instant now = asOf.timeOfDay(clock);
            Found found = new Found(rollup, now, now, null);
            return reads.ofView(exchange, MetricsConfiguration.NAME)
                    .then(offLoop.call(() -> answer.apply(found)));
        }
        return pastReads
                .of(exchange, asOf, settled)
                .flatMap(cut ->
                        offLoop.call(() -> {
                            // What happened in the very moment that was asked for is in.
                            Instant end =
                                    cut.at().plus(asOf.at() == null ? 1 : 0, ChronoUnit.MICROS);
                            return answer.apply(
                                    new Found(past.rollup(cut), cut.at(), end, cut.position()));
                        }));
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
