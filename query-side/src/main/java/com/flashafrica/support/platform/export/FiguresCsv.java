package com.flashafrica.support.platform.export;

import com.flashafrica.support.platform.sealing.edge.Reader;
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
        Reader reader = Reader.of(exchange);
        return answer.map(figures -> FigureRows.of(json.valueToTree(figures)))
                .flatMap(rows -> {
                    response.getHeaders().setContentType(Format.CSV.type());
                    return spool.send(response, file -> write(rows, reader, file));
                });
    }

    private static void write(FigureRows figures, Reader reader, Path file) throws IOException {
        OpenedRows<Map<String, Object>> opened = new OpenedRows<>(figures.columns(), reader);
        try (var csv = new CsvRows<>(opened.columns(), Files.newBufferedWriter(file))) {
            opened.write(figures.rows().iterator(), csv);
        }
    }
}
