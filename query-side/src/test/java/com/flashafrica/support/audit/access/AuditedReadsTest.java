package com.flashafrica.support.audit.access;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.testing.QuerySideServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What is audited is answered once that is written down, and not before. */
class AuditedReadsTest {
    private final QuerySideServer server = QuerySideServer.get();

    @BeforeEach
    void somethingToRead() {
        String id = newTicket();
        server.append(id, opened(id, "audited"));
        server.run("TRUNCATE access_outbox");
    }

    @AfterEach
    void away() {
        server.run("ALTER TABLE IF EXISTS access_outbox_away RENAME TO access_outbox");
        server.run("TRUNCATE access_outbox");
    }

    @Test
    void reads_of_the_trail_and_exports_are_recorded_as_what_they_are() {
        get("/audit?limit=1", MediaType.APPLICATION_JSON).expectStatus().isOk();
        get("/audit?type=ticket.closed", MediaType.APPLICATION_NDJSON).expectStatus().isOk();
        get("/events?until=1", MediaType.APPLICATION_NDJSON).expectStatus().isOk();

        assertThat(recorded())
                .containsExactlyInAnyOrder(
                        List.of("AUDIT_READ", "/api/v1/audit"),
                        List.of("EXPORT", "/api/v1/audit"),
                        List.of("EXPORT", "/api/v1/events"));
        assertThat(
                        server.rows(
                                "SELECT DISTINCT s.address FROM access_outbox o"
                                        + " JOIN access_source s ON s.id = o.id::text"))
                .containsExactly(List.of("127.0.0.1"));
    }

    @Test
    void what_is_refused_or_of_no_interest_to_an_auditor_is_not() {
        get("/audit?colour=red", MediaType.APPLICATION_JSON).expectStatus().isBadRequest();
        get("/audit/999999999999", MediaType.APPLICATION_JSON).expectStatus().isNotFound();
        get("/tickets?limit=1", MediaType.APPLICATION_JSON).expectStatus().isOk();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_customer_who_asks_for_anothers_ticket_or_for_none_is_told_the_same_and_recorded() {
        String anothers = newTicket();
        server.append(anothers, opened(anothers, "not yours"));
        List<String> told =
                Stream.of(anothers, newTicket()).map(this::askedForByACustomer).toList();

        assertThat(told.getFirst()).isEqualTo(told.getLast());
        assertThat(
                        server.rows(
                                "SELECT kind, role, route, sum(times)::text FROM access_outbox"
                                        + " GROUP BY kind, role, route"))
                .containsExactly(List.of("REFUSAL", "CUSTOMER", "/api/v1/tickets/{id}", "2"));
    }

    private String askedForByACustomer(String ticket) {
        JsonNode problem =
                server.as(Role.CUSTOMER, "person-curious")
                        .get()
                        .uri("/tickets/" + ticket)
                        .exchange()
                        .expectStatus()
                        .isNotFound()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        return requireNonNull(problem).get("detail").asString();
    }

    @Test
    void nothing_audited_is_answered_while_it_cannot_be_written_down() {
        server.run("ALTER TABLE access_outbox RENAME TO access_outbox_away");

        for (String path : List.of("/audit?limit=1", "/audit/1")) {
            refused(get(path, MediaType.APPLICATION_JSON));
        }
        for (String path : List.of("/audit", "/events?until=1")) {
            refused(get(path, MediaType.APPLICATION_NDJSON));
        }
        get("/tickets?limit=1", MediaType.APPLICATION_JSON).expectStatus().isOk();

        server.run("ALTER TABLE access_outbox_away RENAME TO access_outbox");
        get("/audit?limit=1", MediaType.APPLICATION_JSON).expectStatus().isOk();
        assertThat(recorded()).containsExactly(List.of("AUDIT_READ", "/api/v1/audit"));
    }

    private static void refused(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:flash-support:access-unrecorded")
                .jsonPath("$.items")
                .doesNotExist();
    }

    private List<List<String>> recorded() {
        return server.rows("SELECT kind, route FROM access_outbox");
    }

    private ResponseSpec get(String path, MediaType accept) {
        return server.http().get().uri(path).accept(accept).exchange();
    }
}
