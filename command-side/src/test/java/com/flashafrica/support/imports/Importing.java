package com.flashafrica.support.imports;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.imports.ImportStatus.ImportState;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.testing.RunningApi;
import com.flashafrica.support.ticketing.TicketEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Imports files as a caller does. */
final class Importing {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private final RunningApi api;

    Importing(RunningApi api) {
        this.api = api;
    }

    ResponseSpec post(String source, String type, byte[] file) {
        return api.http()
                .post()
                .uri("/api/v1/imports?source={source}", source)
                .contentType(MediaType.parseMediaType(type))
                .bodyValue(file)
                .exchange();
    }

    String begin(String source, String type, byte[] file) {
        ResponseSpec answer = post(source, type, file);
        answer.expectStatus().isAccepted();
        String id = String.valueOf(json(answer).get("importId"));
        answer.expectHeader().location("/api/v1/imports/" + id);
        return id;
    }

    ImportStatus csv(String source, String file) {
        return over(begin(source, CSV, file.getBytes(StandardCharsets.UTF_8)));
    }

    ImportStatus ndjson(String source, String file) {
        return over(begin(source, NDJSON, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** The status once the import is over. */
    ImportStatus over(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status(id), ImportStatus::isOver);
    }

    ImportStatus status(String id) {
        ImportStatus status =
                api.http()
                        .get()
                        .uri("/api/v1/imports/" + id)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(ImportStatus.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(status).isNotNull();
        return status;
    }

    /** What the ledger has of a ticket of the source. */
    List<Recorded<TicketEvent>> events(String source, String ticket) {
        return api.events(new ImportedTicket(source, ticket).id().value());
    }

    List<String> types(String source, String ticket) {
        return events(source, ticket).stream()
                .map(event -> event.type().replace("ticket.", ""))
                .filter(type -> !type.equals("imported"))
                .toList();
    }

    static void assertDone(ImportStatus status, long rows, long tickets, long events) {
        assertThat(status.errors()).isEmpty();
        assertThat(status.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(status.rows(), status.tickets(), status.events(), status.skipped()))
                .containsExactly(rows, tickets, events, 0L);
    }
}
