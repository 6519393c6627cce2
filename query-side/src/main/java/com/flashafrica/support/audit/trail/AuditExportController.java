package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.platform.access.Audited;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.reading.StreamAnswer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail as a file, up to the head as it was when it was asked. A reader that stops
 * reading stops the reading of the ledger; a block of it at a time is in memory.
 */
@RestController
class AuditExportController {
    private static final String CSV = "text/csv";

    private final AuditTrail trail;
    private final EventCodec codec;
    private final ReadYourWrites reads;
    private final JsonMapper json;

    AuditExportController(
            AuditTrail trail, EventCodec codec, ReadYourWrites reads, JsonMapper json) {
        this.trail = trail;
        this.codec = codec;
        this.reads = reads;
        this.json = json;
    }

    @Searched
    @MayWait
    @Audited(AccessKind.EXPORT)
    @GetMapping(value = "/api/v1/audit", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> lines(ServerWebExchange exchange) {
        return export(
                exchange,
                MediaType.APPLICATION_NDJSON,
                "",
                entry -> json.writeValueAsString(entry) + "\n");
    }

    @Searched
    @MayWait
    @Audited(AccessKind.EXPORT)
    @GetMapping(value = "/api/v1/audit", produces = CSV)
    Mono<Void> table(ServerWebExchange exchange) {
        return export(
                exchange,
                new MediaType(MediaType.valueOf(CSV), StandardCharsets.UTF_8),
                AuditCsv.HEAD,
                AuditCsv::line);
    }

    private Mono<Void> export(
            ServerWebExchange exchange,
            MediaType type,
            String head,
            Function<AuditEntry, String> line) {
        QueryParameters given = QueryParameters.of(exchange);
        AuditRequest request = AuditRequest.of(given, codec.types(), exchange);
        given.check();
        Languages.answerWith(request.words(), exchange);
        return reads.ofLedger(exchange)
                .flatMap(position -> trail.settle(request, position))
                .flatMap(asked ->
                        StreamAnswer.parts(
                                exchange.getResponse(),
                                type,
                                Flux.concat(
                                        Mono.just(head),
                                        trail.all(asked, request.words())
                                                .map(entries ->
                                                        entries.stream()
                                                                .map(line)
                                                                .collect(Collectors.joining())))));
    }
}
