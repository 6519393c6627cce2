package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.platform.export.FiguresCsv;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.reading.MayWait;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How each agent is doing, and who has how much to do. */
@RestController
class AgentsController {
    private final RollupReads reads;
    private final Ratings ratings;

    private final FiguresCsv csv;

    AgentsController(RollupReads reads, Ratings ratings, FiguresCsv csv) {
        this.csv = csv;
        this.reads = reads;
        this.ratings = ratings;
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The window's begin, within it; without one it begins with all.",
            schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The window's end, no longer within it; without one it is now.",
            schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "zone",
            description = "Whose time of day the answer is for.",
            schema = @Schema(type = "string", defaultValue = "UTC"))
    @AtAnyTime
    @MayWait
    @GetMapping("/api/v1/metrics/agents")
    Mono<AgentMetrics> agents(ServerWebExchange exchange) {
        MetricsRequest request = MetricsRequest.ofAgents(exchange);
        boolean toTickets = TicketList.isOpenTo(exchange);
        return reads.answerWithRatings(
                exchange, request.asOf(), ratings, found -> answer(request, found, toTickets));
    }

    /** The same, flattened into rows. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The window's begin, within it; without one it begins with all.",
            schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The window's end, no longer within it; without one it is now.",
            schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "zone",
            description = "Whose time of day the answer is for.",
            schema = @Schema(type = "string", defaultValue = "UTC"))
    @AtAnyTime
    @MayWait
    @GetMapping(value = "/api/v1/metrics/agents.csv", produces = "text/csv")
    Mono<Void> agentsCsv(ServerWebExchange exchange) {
        return csv.send(exchange, agents(exchange));
    }

    private AgentMetrics answer(
            MetricsRequest request, RollupReads.Found found, boolean toTickets) {
        Question question = request.question(found.now(), found.usualEnd());
        Links links = Links.of(question, request.asOf(), found.asOf(), toTickets);
        var told = RollupReads.whole(found.rollup().answerWithLoads(question));
        Ratings.Told rated = ratings.of(question, request.asOf(), found.cut());
        return new AgentReport(question, links, told.loads(), rated).of(told.report().groups());
    }
}
