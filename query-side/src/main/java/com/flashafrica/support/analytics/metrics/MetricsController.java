package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.export.FiguresCsv;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How support is doing, in figures that are derived from the events alone. */
@RestController
class MetricsController {
    private final RollupReads reads;

    private final FiguresCsv csv;

    MetricsController(RollupReads reads, FiguresCsv csv) {
        this.reads = reads;
        this.csv = csv;
    }

    @Windowed
    @AtAnyTime
    @MayWait
    @Parameter(
            in = ParameterIn.QUERY,
            name = "links",
            description = "Whether to say with each number where what it counts is listed.",
            schema = @Schema(type = "boolean", defaultValue = "true"))
    @GetMapping("/api/v1/metrics/tickets")
    Mono<TicketMetrics> tickets(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        MetricsRequest request = MetricsRequest.of(given);
        boolean links = !Boolean.FALSE.equals(given.choice("links"));
        given.check();
        boolean toTickets = TicketList.isOpenTo(exchange);
        return reads.answer(
                        exchange,
                        request.asOf(),
                        null,
                        found -> answer(request, links, found, toTickets))
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

    private static TicketMetrics answer(
            MetricsRequest request, boolean links, RollupReads.Found found, boolean toTickets) {
        Question question = request.question(found.now(), found.usualEnd());
        Report report = RollupReads.whole(found.rollup().answer(question));
        Links told = links ? Links.of(question, request.asOf(), found.asOf(), toTickets) : null;
        return TicketMetrics.of(question, report, told);
    }
}
