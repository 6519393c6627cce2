package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.export.FiguresCsv;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How support is doing, in figures that are derived from the events alone. */
@RestController
class MetricsController {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final TicketRollup rollup;
    private final ReadYourWrites reads;
    private final OffLoop offLoop;
    private final Clock clock;
    private final PastReads pastReads;
    private final PastFigures past;
    private final FiguresCsv csv;

    MetricsController(
            TicketRollup rollup,
            ReadYourWrites reads,
            OffLoop offLoop,
            Clock clock,
            PastReads pastReads,
            PastFigures past,
            FiguresCsv csv) {
        this.rollup = rollup;
        this.reads = reads;
        this.offLoop = offLoop;
        this.clock = clock;
        this.pastReads = pastReads;
        this.past = past;
        this.csv = csv;
    }

    @Windowed
    @AtAnyTime
    @MayWait
    @GetMapping("/api/v1/metrics/tickets")
    Mono<TicketMetrics> tickets(ServerWebExchange exchange) {
        return answered(exchange)
                .onErrorMap(
                        Buckets.TooMany.class,
                        e ->
                                Problem.unacceptable("interval", "makes " + e.getMessage())
                                        .exception());
    }

    /** The same, flattened into rows. */
    @Windowed
    @AtAnyTime
    @MayWait
    @GetMapping(value = "/api/v1/metrics/tickets.csv", produces = "text/csv")
    Mono<Void> ticketsCsv(ServerWebExchange exchange) {
        return csv.send(exchange, tickets(exchange));
    }

    private Mono<TicketMetrics> answered(ServerWebExchange exchange) {
        MetricsRequest request = MetricsRequest.of(exchange);
        if (!request.asOf().isNow()) {
            return pastReads
                    .of(exchange, request.asOf(), null)
                    .flatMap(cut -> offLoop.call(() -> past.figures(request.then(cut), cut)));
        }
        Question question = request.now(clock);
        return reads.ofView(exchange, MetricsConfiguration.NAME)
                .then(offLoop.call(() -> answer(question)));
    }

    private TicketMetrics answer(Question question) {
        TicketRollup.Answer answer = rollup.answer(question);
        if (answer.position() < 0) {
            throw Problem.unavailable("view-behind", "The figures are not in yet", RETRY_AFTER)
                    .exception();
        }
        return TicketMetrics.of(question, answer.report());
    }
}
