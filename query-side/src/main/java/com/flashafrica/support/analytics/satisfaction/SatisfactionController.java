package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Buckets;
import com.flashafrica.support.analytics.metrics.MetricsRequest;
import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.analytics.metrics.Windowed;
import com.flashafrica.support.platform.export.FiguresCsv;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Problem;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How satisfied requesters are, and what they said. */
@RestController
class SatisfactionController {
    private final Satisfaction satisfaction;
    private final ReadYourWrites reads;
    private final OffLoop offLoop;
    private final Clock clock;
    private final PastReads pastReads;

    private final FiguresCsv csv;

    SatisfactionController(
            Satisfaction satisfaction,
            ReadYourWrites reads,
            OffLoop offLoop,
            Clock clock,
            PastReads pastReads,
            FiguresCsv csv) {
        this.csv = csv;
        this.satisfaction = satisfaction;
        this.reads = reads;
        this.offLoop = offLoop;
        this.clock = clock;
        this.pastReads = pastReads;
    }

    @Windowed
    @AtAnyTime
    @MayWait
    @GetMapping("/api/v1/metrics/satisfaction")
    Mono<SatisfactionMetrics> satisfaction(ServerWebExchange exchange) {
        MetricsRequest request = MetricsRequest.of(exchange);
        return answer(exchange, request)
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
    @GetMapping(value = "/api/v1/metrics/satisfaction.csv", produces = "text/csv")
    Mono<Void> satisfactionCsv(ServerWebExchange exchange) {
        return csv.send(exchange, satisfaction(exchange));
    }

    private Mono<SatisfactionMetrics> answer(ServerWebExchange exchange, MetricsRequest request) {
        if (!request.asOf().isNow()) {
            return pastReads
                    .of(exchange, request.asOf(), null)
                    .flatMap(cut -> offLoop.call(() -> then(request, cut)));
        }
        Question question = request.now(clock);
        return reads.ofView(exchange, Satisfaction.NAME)
                .then(
                        offLoop.call(() ->
                                SatisfactionMetrics.of(
                                        question, satisfaction.now(question), request.asOf())));
    }

    private SatisfactionMetrics then(MetricsRequest request, Cut cut) {
        Question question = request.then(cut);
        return SatisfactionMetrics.of(question, satisfaction.then(question, cut), request.asOf());
    }
}
