package com.flashafrica.support.analytics.metrics;

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

    OverviewController(RollupReads reads) {
        this.reads = reads;
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
        return reads.answer(exchange, request.asOf(), null, found -> answer(request, found));
    }

    private static Overview answer(OverviewRequest request, RollupReads.Found found) {
        Question question = request.question(found.now());
        Report report = RollupReads.whole(found.rollup().answer(question));
        Links links = Links.of(question, request.asOf(), found.asOf());
        return new Overview(
                request.month(found.now()).toString(),
                Objects.requireNonNull(question.from()),
                question.to(),
                question.zone().getId(),
                question.now(),
                report.total().totalResolutionSeconds().mean(),
                null,
                report.criticalBugs(),
                Map.of(
                        "meanResolutionSeconds",
                        Objects.requireNonNull(links.ofTotal().get(RESOLUTION)),
                        "criticalBugs",
                        links.criticalBugs()));
    }
}
