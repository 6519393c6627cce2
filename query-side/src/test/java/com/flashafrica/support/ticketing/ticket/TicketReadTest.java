package com.flashafrica.support.ticketing.ticket;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.replied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.TicketEvent.TicketAbsorbed;
import com.flashafrica.support.ticketing.TicketEvent.TicketStarted;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class TicketReadTest {
    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void a_ticket_shows_what_its_events_made_of_it() {
        String id = newTicket();
        long number = server.append(id, opened(id, "telephony"));
        long position =
                server.append(id, assigned("agent-7"), new TicketStarted(), replied("hello"));
        get(id, position)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"4\"")
                .expectHeader()
                .valueEquals("Preference-Applied", "wait=5")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id)
                .jsonPath("$.number")
                .isEqualTo(number)
                .jsonPath("$.version")
                .isEqualTo(4)
                .jsonPath("$.position")
                .isEqualTo(position)
                .jsonPath("$.subject")
                .isEqualTo("No dial tone")
                .jsonPath("$.status")
                .isEqualTo("OPEN")
                .jsonPath("$.level")
                .isEqualTo("L1")
                .jsonPath("$.assignee.agent")
                .isEqualTo("agent-7")
                .jsonPath("$.assignee.group")
                .isEqualTo("desk")
                .jsonPath("$.firstResponseAt")
                .isNotEmpty()
                .jsonPath("$.resolvedAt")
                .isEmpty()
                .jsonPath("$.reopenCount")
                .isEqualTo(0)
                .jsonPath("$.evaluatedAt")
                .isNotEmpty()
                .jsonPath("$.links")
                .isArray();
    }

    @Test
    void the_requesters_name_is_the_directorys_and_goes_when_it_goes_there() {
        String id = newTicket();
        server.run(
                "INSERT INTO person_directory (id, name, email) VALUES ('p-"
                        + id
                        + "', 'Awa Diop', 'awa@example.org')");
        long position = server.append(id, opened(id, "names", "p-" + id));
        get(id, position)
                .expectBody()
                .jsonPath("$.requester.id")
                .isEqualTo("p-" + id)
                .jsonPath("$.requester.name")
                .isEqualTo("Awa Diop")
                .jsonPath("$.requester.email")
                .isEqualTo("awa@example.org");
        server.run(
                "UPDATE person_directory SET name = NULL, email = NULL WHERE id = 'p-" + id + "'");
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() ->
                        get(id, position).expectBody().jsonPath("$.requester.name").isEmpty());
    }

    @Test
    void a_ticket_the_reader_has_already_is_not_sent_again() {
        String id = newTicket();
        long position = server.append(id, opened(id, "etags"));
        get(id, position).expectHeader().valueEquals("ETag", "\"1\"");
        ifNoneMatch(id, position, "\"1\"").expectStatus().isNotModified().expectBody().isEmpty();
        ifNoneMatch(id, position, "\"0\"").expectStatus().isOk();
    }

    @Test
    void after_an_automatic_event_the_same_etag_does_not_hide_the_change() {
        String id = newTicket();
        long position =
                server.append(id, opened(id, "etags"), new TicketAbsorbed(new TicketId("x")));
        ifNoneMatch(id, position, "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    @Test
    void a_ticket_that_is_not_there_is_a_problem() {
        get(newTicket(), 0)
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:flash-support:ticket-not-found");
    }

    @Test
    void a_parameter_that_is_not_known_is_refused_by_name() {
        server.http()
                .get()
                .uri("/tickets/{id}?as=3", newTicket())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("as");
    }

    @Test
    void a_read_waits_for_the_position_it_names() {
        String id = newTicket();
        long before = server.append(id, opened(id, "waits"));
        var later = Thread.ofVirtual().start(() -> server.append(id, assigned("agent-7")));
        get(id, before + 1)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Ledger-Position",
                        position -> assertThat(Long.parseLong(position)).isGreaterThan(before));
        assertThat(later).isNotNull();
    }

    @Test
    void a_view_that_does_not_get_there_in_time_says_how_far_it_is() {
        String id = newTicket();
        long head = server.append(id, opened(id, "waits"));
        get(id, head).expectStatus().isOk();
        server.http()
                .get()
                .uri("/tickets/{id}", id)
                .header("Ledger-Position", Long.toString(head + 1_000_000))
                .header("Prefer", "respond-async, wait=1")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:flash-support:view-behind")
                .jsonPath("$.position")
                .value(
                        Integer.class,
                        reached -> assertThat((long) reached).isGreaterThanOrEqualTo(head));
    }

    @Test
    void a_position_that_is_none_is_refused() {
        server.http()
                .get()
                .uri("/tickets/{id}", newTicket())
                .header("Ledger-Position", "-4")
                .header("Prefer", "wait=1")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private ResponseSpec get(String id, long position) {
        return server.http()
                .get()
                .uri("/tickets/{id}", id)
                .header("Ledger-Position", Long.toString(position))
                .header("Prefer", "wait=9")
                .exchange();
    }

    private ResponseSpec ifNoneMatch(String id, long position, String etag) {
        return server.http()
                .get()
                .uri("/tickets/{id}", id)
                .header("Ledger-Position", Long.toString(position))
                .header("Prefer", "wait=5")
                .header("If-None-Match", etag)
                .exchange();
    }
}
