package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.MetricsRequest;
import com.flashafrica.support.analytics.metrics.Question;
import com.flashafrica.support.analytics.metrics.Windowed;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.Cursors;
import com.flashafrica.support.platform.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The resolutions behind the figures, and the comments on them. */
@RestController
class CaseController {
    private final Satisfaction satisfaction;
    private final ReadYourWrites reads;
    private final OffLoop offLoop;
    private final Cursors cursors;
    private final Clock clock;
    private final PastReads pastReads;

    CaseController(
            Satisfaction satisfaction,
            ReadYourWrites reads,
            OffLoop offLoop,
            Cursors cursors,
            Clock clock,
            PastReads pastReads) {
        this.satisfaction = satisfaction;
        this.reads = reads;
        this.offLoop = offLoop;
        this.cursors = cursors;
        this.clock = clock;
        this.pastReads = pastReads;
    }

    @OfCases
    @Windowed
    @AtAnyTime
    @Paged
    @MayWait
    @Parameter(
            in = ParameterIn.QUERY,
            name = "counted",
            description = "Only what counts as this.",
            schema =
                    @Schema(
                            allowableValues = {
                                "any",
                                "asked",
                                "reminded",
                                "declined",
                                "answered",
                                "rated",
                                "satisfied",
                                "commented"
                            },
                            defaultValue = "any"))
    @GetMapping("/api/v1/metrics/satisfaction/resolutions")
    Mono<Listing<CaseRow>> resolutions(ServerWebExchange exchange) {
        return listing(exchange, CaseRequest.resolutions(exchange));
    }

    @OfCases
    @Windowed
    @AtAnyTime
    @Paged
    @MayWait
    @GetMapping("/api/v1/metrics/satisfaction/comments")
    Mono<Listing<CaseRow>> comments(ServerWebExchange exchange) {
        return listing(exchange, CaseRequest.comments(exchange));
    }

    private Mono<Listing<CaseRow>> listing(ServerWebExchange exchange, CaseRequest request) {
        CasePlace place = place(request);
        MetricsRequest asked = request.asked();
        Reader reader = Reader.of(exchange);
        if (!asked.asOf().isNow()) {
            return pastReads
                    .of(exchange, asked.asOf(), place == null ? null : place.asOf())
                    .flatMap(cut -> offLoop.call(() -> then(request, place, cut, reader)));
        }
        Question question = asked.now(clock);
        return reads.ofView(exchange, Satisfaction.NAME)
                .then(
                        offLoop.call(() ->
                                shown(
                                        request,
                                        satisfaction.listNow(
                                                request.filter(question, place, reader)),
                                        null)));
    }

    private Listing<CaseRow> then(
            CaseRequest request, @Nullable CasePlace place, Cut cut, Reader reader) {
        CaseFilter filter = request.filter(request.asked().then(cut), place, reader);
        return shown(request, satisfaction.listThen(filter, cut), cut.position());
    }

    private @Nullable CasePlace place(CaseRequest request) {
        if (request.cursor() == null) {
            return null;
        }
        CasePlace place = cursors.decode(request.cursor(), CasePlace.class);
        if (!request.fingerprint().equals(place.list())) {
            throw Problem.badParameter("cursor", "is the cursor of a list with other filters")
                    .exception();
        }
        return place;
    }

    private Listing<CaseRow> shown(CaseRequest request, List<Case> found, @Nullable Long asOf) {
        boolean goesOn = found.size() > request.limit();
        List<Case> rows = goesOn ? found.subList(0, request.limit()) : found;
        String next =
                goesOn
                        ? cursors.encode(
                                request.order().place(rows.getLast(), request.fingerprint(), asOf))
                        : null;
        return new Listing<>(rows.stream().map(CaseRow::of).toList(), next);
    }
}
