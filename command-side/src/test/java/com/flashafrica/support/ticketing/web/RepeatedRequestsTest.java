package com.flashafrica.support.ticketing.web;

import static com.flashafrica.support.testing.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

class RepeatedRequestsTest {
    private static final String OPENING =
            """
            {"subject":"No VPN","channel":"WEB","requester":{"name":"Awa"}}
            """;

    private static EmbeddedLedger ledger;
    private static RunningApi api;
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        ledger = EmbeddedLedger.fresh();
        api = RunningApi.on(ledger);
    }

    @AfterAll
    static void stop() {
        api.close();
        ledger.close();
    }

    private record Heard(Map<String, Object> body, String etag, String position, String location) {}

    @Test
    void the_same_request_has_the_same_answer_even_from_a_new_process() {
        Heard opened = heard("/tickets", OPENING, 201);
        String replies = "/tickets/" + opened.body().get("id") + "/replies";
        Heard replied = heard(replies, "{\"author\":\"CUSTOMER\",\"body\":\"Hello\"}", 200);
        String notes = "/tickets/" + opened.body().get("id") + "/notes";
        Heard noted = heard(notes, "{\"body\":\"Hm\"}", 200);
        long head = head();
        long people = people();

        api.close();
        api = RunningApi.on(ledger);

        assertThat(heard("/tickets", OPENING, 201)).isEqualTo(opened);
        assertThat(heard(replies, "{\"body\":\"Hello\", \"author\":\"CUSTOMER\"}", 200))
                .isEqualTo(replied);
        assertThat(heard(notes, "{\"body\":\"Hm\"}", 200)).isEqualTo(noted);
        assertThat(head()).isEqualTo(head);
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void a_key_belongs_to_one_body() {
        heard("/tickets", OPENING, 201);
        long head = head();
        var other = api.post("/tickets", OPENING.replace("VPN", "mail"), "Idempotency-Key", key);
        other.expectStatus().isEqualTo(422);
        assertThat(json(other)).containsEntry("type", "urn:flash-support:idempotency-key-reused");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_key_is_of_one_path() {
        long head = head();
        Heard opened = heard("/tickets", OPENING, 201);
        String notes = "/tickets/" + opened.body().get("id") + "/notes";
        heard(notes, "{\"body\":\"Hm\"}", 200);
        assertThat(head()).isEqualTo(head + 2);
    }

    @ParameterizedTest
    @CsvSource({"''", "é", "two words"})
    void a_key_is_visible_ascii(String notOne) {
        api.post("/tickets", OPENING, "Idempotency-Key", notOne).expectStatus().isBadRequest();
        api.post("/tickets", OPENING, "Idempotency-Key", "k".repeat(201))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void a_change_may_insist_on_what_was_seen() {
        String path = "/tickets/" + api.open();
        var seen = api.post(path + "/notes", "{\"body\":\"1\"}", "If-Match", "\"1\"");
        seen.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        var stale = api.post(path + "/notes", "{\"body\":\"2\"}", "If-Match", "\"1\"");
        stale.expectStatus().isEqualTo(412).expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(json(stale)).containsEntry("type", "urn:flash-support:stale");
        api.post(path + "/notes", "{\"body\":\"3\"}", "If-Match", "*").expectStatus().isOk();
        for (String malformed : new String[] {"1", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"\""}) {
            api.post(path + "/notes", "{\"body\":\"4\"}", "If-Match", malformed)
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private Heard heard(String path, String body, int status) {
        var answer = api.post(path, body, "Idempotency-Key", key);
        answer.expectStatus().isEqualTo(status);
        Map<String, Object> json = json(answer);
        HttpHeaders headers = answer.returnResult(Void.class).getResponseHeaders();
        return new Heard(
                json,
                String.valueOf(headers.getETag()),
                String.valueOf(headers.getFirst("Ledger-Position")),
                String.valueOf(headers.getLocation()));
    }

    private long head() {
        return api.bean(LedgerReader.class).head();
    }

    private long people() {
        return api.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM person_directory")
                .query(Long.class)
                .single();
    }
}
