package com.flashafrica.support.platform.export;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.platform.access.Audited;
import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.AtAnyTime;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.sealing.edge.Reader;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whole tables to take away, in constant memory. */
@RestController
class ExportController {
    private final Map<String, ExportTable<?>> tables = new TreeMap<>();
    private final PastReads reads;
    private final Spool spool;

    ExportController(List<ExportTable<?>> tables, PastReads reads, Spool spool) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.reads = reads;
        this.spool = spool;
    }

    @Audited(AccessKind.EXPORT)
    @Exported
    @AtAnyTime
    @MayWait
    @GetMapping("/api/v1/exports/{table}")
    Mono<Void> export(@PathVariable String table, ServerWebExchange exchange) {
        ExportTable<?> wanted = tables.get(table);
        if (wanted == null) {
            throw Problem.of(HttpStatus.NOT_FOUND, "export-not-found", "There is no such export")
                    .detail("There are " + String.join(", ", tables.keySet()) + ".")
                    .exception();
        }
        QueryParameters given = QueryParameters.of(exchange);
        Format format = format(given);
        Instant from = given.instant("from");
        Instant to = given.instant("to");
        AsOf asOf = AsOf.of(given);
        given.check();
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.unacceptable("from", "must come before the end of the window")
                    .exception();
        }
        return reads.of(exchange, asOf, null)
                .flatMap(cut -> send(exchange, wanted, format, from, to, cut));
    }

    private Mono<Void> send(
            ServerWebExchange exchange,
            ExportTable<?> table,
            Format format,
            @Nullable Instant from,
            @Nullable Instant to,
            Cut cut) {
        ServerHttpResponse response = exchange.getResponse();
        Reader reader = Reader.of(exchange);
        Caller caller = Caller.of(exchange);
        String name = "%s-%d.%s".formatted(table.name(), cut.position(), format.word());
        response.getHeaders().setContentType(format.type());
        response.getHeaders()
                .setContentDisposition(ContentDisposition.attachment().filename(name).build());
        Window window = new Window(from, to, cut);
        return spool.send(response, file -> format.write(table, window, caller, reader, file));
    }

    private static Format format(QueryParameters given) {
        String word = given.text("format");
        for (Format format : Format.values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        if (word != null) {
            List<String> words = Arrays.stream(Format.values()).map(Format::word).toList();
            given.refuse("format", "must be one of " + String.join(", ", words));
        }
        return Format.NDJSON;
    }
}
