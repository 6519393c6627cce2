package com.flashafrica.support.audit.proof;

import com.flashafrica.support.ledger.proof.Checkpoint;
import com.flashafrica.support.ledger.proof.Checkpoints.RecordedKey;
import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Cursors;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was signed of the ledger, and by whom. */
@RestController
class CheckpointController {
    private final Evidence evidence;
    private final Cursors cursors;

    CheckpointController(Evidence evidence, Cursors cursors) {
        this.evidence = evidence;
        this.cursors = cursors;
    }

    /** The list goes on with smaller sizes. */
    private record Before(long size) {}

    @GetMapping(
            value = "/api/v1/audit/checkpoints/latest",
            produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    Mono<String> latest(ServerWebExchange exchange) {
        QueryParameters.of(exchange).check();
        return evidence.ask(() -> evidence.checkpoints().cosigned(evidence.newest()));
    }

    @Paged
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The smallest size of interest.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The largest size of interest.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @GetMapping("/api/v1/audit/checkpoints")
    Mono<Listing<CheckpointRow>> checkpoints(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        long from = Objects.requireNonNullElse(parameters.position("from"), 0L);
        long to = Objects.requireNonNullElse(parameters.position("to"), Long.MAX_VALUE);
        int limit = parameters.limit();
        String cursor = parameters.text("cursor");
        parameters.check();
        long before = cursor == null ? to : Math.min(to, place(cursor).size() - 1);
        return evidence.ask(() -> page(from, before, limit));
    }

    private Before place(String cursor) {
        return cursors.decode(cursor, Before.class);
    }

    private Listing<CheckpointRow> page(long from, long to, int limit) {
        List<Checkpoint> found = evidence.checkpoints().between(from, to, limit + 1);
        boolean goesOn = found.size() > limit;
        List<Checkpoint> rows = goesOn ? found.subList(0, limit) : found;
        return new Listing<>(
                rows.stream()
                        .map(row -> CheckpointRow.of(row, evidence.checkpoints().cosigned(row)))
                        .toList(),
                goesOn ? cursors.encode(new Before(rows.getLast().size())) : null);
    }

    @GetMapping("/api/v1/audit/key")
    Mono<KeyPage> key(ServerWebExchange exchange) {
        QueryParameters.of(exchange).check();
        return evidence.ask(() -> KeyPage.of(evidence.checkpoints().keys()));
    }

    /**
     * @param verifier the key that signs now, as verifiers take it; null while nothing is signed
     */
    record KeyPage(@Nullable String verifier, List<KeyRow> keys) {
        static KeyPage of(List<RecordedKey> recorded) {
            return new KeyPage(
                    recorded.isEmpty() ? null : recorded.getLast().verifier(),
                    recorded.stream().map(KeyRow::of).toList());
        }
    }
}
