package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.audit.trail.AuditTrail.Settled;
import com.flashafrica.support.audit.trail.words.AuditWords;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.platform.access.Audited;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Cursors;
import com.flashafrica.support.platform.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The audit trail, a page at a time. Reading it is recorded in it. */
@RestController
class AuditController {
    private final AuditTrail trail;
    private final EventCodec codec;
    private final ReadYourWrites reads;
    private final Cursors cursors;

    AuditController(AuditTrail trail, EventCodec codec, ReadYourWrites reads, Cursors cursors) {
        this.trail = trail;
        this.codec = codec;
        this.reads = reads;
        this.cursors = cursors;
    }

    @Searched
    @Paged
    @MayWait
    @Audited(AccessKind.AUDIT_READ)
    @GetMapping(value = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Listing<AuditEntry>> page(ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        AuditRequest request = AuditRequest.of(given, codec.types(), exchange);
        int limit = given.limit();
        String cursor = given.text("cursor");
        given.check();
        AuditPlace place = place(cursor, request);
        Languages.answerWith(request.words(), exchange);
        return reads.ofLedger(exchange)
                .flatMap(head -> trail.settle(request, head))
                .map(asked -> behind(place, asked))
                .flatMap(asked -> trail.events(asked, limit + 1))
                .flatMap(found -> page(found, limit, request));
    }

    private @Nullable AuditPlace place(@Nullable String cursor, AuditRequest request) {
        AuditPlace place = cursor == null ? null : cursors.decode(cursor, AuditPlace.class);
        if (place != null && place.oldestFirst() != request.oldestFirst()) {
            throw Problem.badParameter("cursor", "is of another order").exception();
        }
        return place;
    }

    private static Settled behind(@Nullable AuditPlace place, Settled asked) {
        return place == null
                ? asked
                : new Settled(asked.question(), asked.range().beyond(place.position()));
    }

    private Mono<Listing<AuditEntry>> page(
            List<LedgerEvent> found, int limit, AuditRequest request) {
        boolean goesOn = found.size() > limit;
        List<LedgerEvent> shown = goesOn ? found.subList(0, limit) : found;
        String next =
                goesOn
                        ? cursors.encode(
                                new AuditPlace(shown.getLast().position(), request.oldestFirst()))
                        : null;
        return trail.told(shown, request.words()).map(told -> new Listing<>(told, next));
    }

    @MayWait
    @Audited(AccessKind.AUDIT_READ)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "language",
            description = "Of the words; without one as `Accept-Language` has it, else English.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"en", "fr"}))
    @GetMapping("/api/v1/audit/{position}")
    Mono<AuditEntry> one(@PathVariable long position, ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        AuditWords words = Languages.of(given, exchange);
        given.check();
        Languages.answerWith(words, exchange);
        return reads.ofLedger(exchange)
                .then(trail.at(position, words))
                .switchIfEmpty(
                        Mono.error(() ->
                                Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "event-not-found",
                                                "The ledger has no such position")
                                        .exception()));
    }
}
