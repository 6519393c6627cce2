package com.flashafrica.support.platform.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Any answer of figures as CSV. */
@Component
public final class FiguresCsv {
    private final JsonMapper json;
    private final Spool spool;

    FiguresCsv(JsonMapper json, Spool spool) {
        this.json = json;
        this.spool = spool;
    }

    public Mono<Void> send(ServerWebExchange exchange, Mono<?> answer) {
        ServerHttpResponse response = exchange.getResponse();
        return answer.map(figures -> FigureRows.of(json.valueToTree(figures)))
                .flatMap(rows -> {
                    response.getHeaders().setContentType(Format.CSV.type());
                    return spool.send(response, file -> write(rows, file));
                });
    }

    private static void write(FigureRows figures, Path file) throws IOException {
        try (var csv = new CsvRows<>(figures.columns(), Files.newBufferedWriter(file))) {
            for (Map<String, Object> row : figures.rows()) {
                csv.write(row);
            }
        }
    }
}
