package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.export.FiguresCsv;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.reading.MayWait;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A month in the plan's four numbers. */
@RestController
class OverviewController {
    private static final String RESOLUTION = "totalResolutionSeconds";

    private final RollupReads reads;
    private final Ratings ratings;

    private final FiguresCsv csv;

    OverviewController(RollupReads reads, Ratings ratings, FiguresCsv csv) {
        this.csv = csv;
        this.reads = reads;
        this.ratings = ratings;
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "month",
            description = "Such as 2026-01; without one it is the month that it is.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "zone",
            description = "Where the month begins and ends at midnight.",
            schema = @Schema(type = "string", defaultValue = "UTC"))
    @AtAnyTime
    @MayWait
    @GetMapping("/api/v1/metrics/overview")
    Mono<Overview> overview(ServerWebExchange exchange) {
        OverviewRequest request = OverviewRequest.of(exchange);
        boolean toTickets = TicketList.isOpenTo(exchange);
        return reads.answerWithRatings(
                exchange, request.asOf(), ratings, found -> answer(request, found, toTickets));
    }

    /** The same, flattened into rows. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "month",
            description = "Such as 2026-01; without one it is the month that it is.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "zone",
            description = "Where the month begins and ends at midnight.",
            schema = @Schema(type = "string", defaultValue = "UTC"))
    @AtAnyTime
    @MayWait
    @GetMapping(value = "/api/v1/metrics/overview.csv", produces = "text/csv")
    Mono<Void> overviewCsv(ServerWebExchange exchange) {
        return csv.send(exchange, overview(exchange));
    }

    private Overview answer(OverviewRequest request, RollupReads.Found found, boolean toTickets) {
        Question question = request.question(found.now());
        Report report = RollupReads.whole(found.rollup().answer(question));
        Ratings.Rated rated = ratings.of(question, request.asOf(), found.cut()).total();
        Links links = Links.of(question, request.asOf(), found.asOf(), toTickets);
        return new Overview(
                request.month(found.now()).toString(),
                Objects.requireNonNull(question.from()),
                question.to(),
                question.zone().getId(),
                question.now(),
                report.total().totalResolutionSeconds().mean(),
                rated.satisfactionRate(),
                null,
                report.criticalBugs(),
                Map.of(
                        "meanResolutionSeconds",
                        Objects.requireNonNull(links.ofTotal().get(RESOLUTION)),
                        "satisfactionRate",
                        Objects.requireNonNull(rated.links().get("rated")),
                        "criticalBugs",
                        links.criticalBugs()));
    }
}
