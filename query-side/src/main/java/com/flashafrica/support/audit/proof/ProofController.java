package com.flashafrica.support.audit.proof;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.proof.Proofs.Inclusion;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Proofs of RFC 6962 over the ledger's tree; docs/ledger-format.md says how to check them. */
@RestController
@RequestMapping("/api/v1/audit/proofs")
class ProofController {
    private final Evidence evidence;
    private final LedgerReader reader;

    ProofController(Evidence evidence, LedgerReader reader) {
        this.evidence = evidence;
        this.reader = reader;
    }

    record InclusionProof(long size, long position, String leafHash, List<String> hashes) {}

    record ConsistencyProof(long from, long to, List<String> hashes) {}

    @Parameter(
            in = ParameterIn.QUERY,
            name = "position",
            required = true,
            description = "The event's.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            description = "How many events the tree has; the newest checkpoint's without.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
    @GetMapping("/inclusion")
    Mono<InclusionProof> inclusion(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        Long position = required(parameters, "position");
        Long size = parameters.position("size");
        parameters.check();
        return evidence.ask(() -> inclusion(position, sizeOf(size, "size")));
    }

    private InclusionProof inclusion(long position, long size) {
        within(position, size, "position");
        Inclusion proof = evidence.proofs().inclusion(position, size);
        return new InclusionProof(size, position, Hex.of(proof.leaf()), Hex.of(proof.path()));
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = true,
            description = "The size of the older tree.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The size of the newer tree; the newest checkpoint's without.",
            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
    @GetMapping("/consistency")
    Mono<ConsistencyProof> consistency(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        Long from = required(parameters, "from");
        Long to = parameters.position("to");
        parameters.check();
        return evidence.ask(() -> consistency(from, sizeOf(to, "to")));
    }

    private ConsistencyProof consistency(long from, long to) {
        within(from, to, "from");
        return new ConsistencyProof(from, to, Hex.of(evidence.proofs().consistency(from, to)));
    }

    private static Long required(QueryParameters parameters, String name) {
        Long value = parameters.position(name);
        if (value == null) {
            parameters.refuse(name, "is missing");
        }
        return value == null ? 0L : value;
    }

    private long sizeOf(@Nullable Long said, String name) {
        long head = reader.head();
        long size = said == null ? evidence.newest().size() : said;
        if (size > head) {
            throw Problem.badParameter(name, "is beyond the head, which is " + head).exception();
        }
        return size;
    }

    private static void within(long smaller, long size, String name) {
        if (smaller < 1 || smaller > size) {
            throw Problem.badParameter(name, "must be from 1 to " + size).exception();
        }
    }
}
