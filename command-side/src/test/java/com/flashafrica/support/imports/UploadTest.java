package com.flashafrica.support.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.imports.event.ImportEvent.ImportReceived;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.testing.RunningApi;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.publisher.Flux;

class UploadTest {
    private static final byte[] FILE =
            "{\"ticket\":\"A\",\"at\":\"2020-01-01T08:00:00Z\",\"event\":\"opened\"}\n"
                    .getBytes(StandardCharsets.UTF_8);

    private static EmbeddedLedger ledger;
    private static RunningApi api;
    private static Importing imports;

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.on(ledger, "support.imports.max-body=5MB");
        imports = new Importing(api);
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    @Test
    void a_body_cut_off_leaves_nothing_behind() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    """
                    POST /api/v1/imports?source=cut HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: 4000000\r
                    \r
                    """
                            .formatted(TestTokens.bearer(Role.LEAD, "lead-1"))
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[3_000_000]);
            out.flush();
            Awaitility.await().until(() -> count("import_chunk") > 0);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("import_chunk") == 0 && unfinished() == 0);
    }

    @Test
    void only_so_much_is_taken() {
        imports.post("large", Importing.NDJSON, new byte[6 << 20]).expectStatus().isEqualTo(413);
        // Sent in chunks, nobody knows the length before.
        api.http()
                .post()
                .uri("/api/v1/imports?source=large")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(Flux.range(0, 6).map(_ -> "\n".repeat(1 << 20)), String.class)
                .exchange()
                .expectStatus()
                .isEqualTo(413);
        Awaitility.await().until(() -> unfinished() == 0);
    }

    @Test
    void other_kinds_of_files_are_not_taken() {
        imports.post("kind", "application/json", FILE).expectStatus().isEqualTo(415);
        imports.post("kind", "text/csv;charset=utf-16", FILE).expectStatus().isEqualTo(415);
    }

    @Test
    void an_import_needs_a_source() {
        for (String source : List.of("", " ", "a\nb", "x".repeat(61), "<a>")) {
            imports.post(source, Importing.NDJSON, FILE).expectStatus().isBadRequest();
        }
        api.http()
                .post()
                .uri("/api/v1/imports")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(FILE)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void an_import_that_is_not_there_is_not_found() {
        api.send("GET", "/imports/none", "").expectStatus().isNotFound();
        api.send("GET", "/imports/none/stream", "", "Accept", "text/event-stream")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void its_stream_ends_when_it_is_over() {
        String id = imports.begin("stream", Importing.NDJSON, FILE);
        List<ServerSentEvent<ImportStatus>> messages =
                requireNonNull(
                        api.http()
                                .get()
                                .uri("/api/v1/imports/" + id + "/stream")
                                .accept(MediaType.TEXT_EVENT_STREAM)
                                .exchange()
                                .returnResult(
                                        new ParameterizedTypeReference<
                                                ServerSentEvent<ImportStatus>>() {})
                                .getResponseBody()
                                .collectList()
                                .block(Duration.ofSeconds(20)));
        assertThat(messages).isNotEmpty();
        ServerSentEvent<ImportStatus> last = messages.getLast();
        assertThat(last.event()).isEqualTo("done");
        assertThat(last.data()).isEqualTo(imports.status(id));
    }

    @Test
    void who_handed_a_file_over_is_in_the_ledger_before_what_is_in_it() throws Exception {
        String id = imports.begin("recorded", Importing.NDJSON, FILE);
        imports.over(id);

        var stored = api.bean(LedgerReader.class).stream(id, 0, 10);
        assertThat(stored).hasSize(1);
        Recorded<ImportReceived> received =
                api.bean(EventCodec.class).decode(stored.getFirst(), ImportReceived.class);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(FILE);
        assertThat(received.payload())
                .isEqualTo(
                        new ImportReceived(
                                "recorded",
                                "NDJSON",
                                FILE.length,
                                HexFormat.of().formatHex(digest)));
        assertThat(received.metadata())
                .containsEntry(EventMetadata.ACTOR, TestTokens.LEAD)
                .containsEntry(EventMetadata.ROLE, "LEAD")
                .containsEntry(EventMetadata.CAUSATION, id)
                .containsKey(EventMetadata.AUTHENTICATED);

        Recorded<?> told = imports.events("recorded", "A").getFirst();
        assertThat(told.position()).isGreaterThan(received.position());
        assertThat(told.metadata())
                .containsEntry(EventMetadata.CAUSATION, id)
                .containsEntry(
                        EventMetadata.CORRELATION,
                        received.metadata().get(EventMetadata.CORRELATION));
    }

    private static long unfinished() {
        return api.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM import_job WHERE stage = 'RECEIVING'")
                .query(Long.class)
                .single();
    }

    private static long count(String table) {
        return api.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
