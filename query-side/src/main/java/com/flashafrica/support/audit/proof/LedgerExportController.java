package com.flashafrica.support.audit.proof;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.access.Audited;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.StreamAnswer;
import com.flashafrica.support.platform.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The ledger's own bytes, for whoever verifies it elsewhere. */
@RestController
class LedgerExportController {
    private final LedgerExport export;
    private final Evidence evidence;
    private final LedgerReader reader;

    LedgerExportController(LedgerExport export, Evidence evidence, LedgerReader reader) {
        this.export = export;
        this.evidence = evidence;
        this.reader = reader;
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "The position before the first; the beginning without.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "until",
            description = "The last position; that of the newest checkpoint without.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
    @Audited(AccessKind.EXPORT)
    @GetMapping(value = "/api/v1/audit/ledger", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> export(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        long after = Objects.requireNonNullElse(parameters.position("after"), 0L);
        Long until = parameters.position("until");
        parameters.check();
        return evidence.ask(() -> until(after, until))
                .flatMap(end ->
                        StreamAnswer.parts(
                                exchange.getResponse(),
                                MediaType.APPLICATION_NDJSON,
                                export.between(after, end)));
    }

    private long until(long after, @Nullable Long said) {
        long head = reader.head();
        long until = said == null ? evidence.newest().size() : said;
        if (until > head) {
            throw Problem.badParameter("until", "is beyond the head, which is " + head).exception();
        }
        if (after >= until) {
            throw Problem.badParameter("after", "must be below the end, which is " + until)
                    .exception();
        }
        return until;
    }
}
