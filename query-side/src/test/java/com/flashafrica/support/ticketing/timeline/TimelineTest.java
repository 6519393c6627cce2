package com.flashafrica.support.ticketing.timeline;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimelineTest {
    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void a_timeline_is_every_event_in_order_page_by_page() {
        String id = newTicket();
        server.append(id, opened(id, "timeline"), assigned("agent-1"), noted("looked at it"));
        JsonNode first = get("/tickets/" + id + "/timeline?limit=2");
        JsonNode opening = first.get("items").get(0);
        assertThat(opening.get("type").asString()).isEqualTo("ticket.opened");
        assertThat(opening.get("version").asLong()).isEqualTo(1);
        assertThat(opening.get("by").asString()).isEqualTo("agent-7");
        assertThat(opening.get("role").asString()).isEqualTo("AGENT");
        assertThat(opening.get("data").get("subject").asString()).isEqualTo("No dial tone");
        assertThat(opening.has("occurredAt") && opening.has("recordedAt")).isTrue();
        JsonNode second =
                get("/tickets/" + id + "/timeline?limit=2&cursor=" + first.get("next").asString());
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("items").get(0).get("data").get("body").asString())
                .isEqualTo("looked at it");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void the_timeline_and_the_stream_of_no_ticket_are_not_found() {
        for (String path : List.of("timeline", "stream")) {
            server.http()
                    .get()
                    .uri("/tickets/{id}/" + path, newTicket())
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_tickets_stream_tells_of_its_own_events_only_from_any_cursor() {
        String id = newTicket();
        String other = newTicket();
        long opened = server.append(id, opened(id, "timeline"));
        server.append(other, opened(other, "timeline"));
        long second = server.append(id, assigned("agent-1"));
        try (Stream stream = Stream.open(server, "/tickets/" + id + "/stream?after=0", null)) {
            List<Stream.Event> past = stream.next(2);
            assertThat(past)
                    .extracting(Stream.Event::id)
                    .containsExactly(Long.toString(opened), Long.toString(second));
            server.append(other, noted("elsewhere"));
            long third = server.append(id, noted("here"));
            Stream.Event live = stream.next();
            JsonNode data = new JsonMapper().readTree(live.data());
            assertThat(live.name()).isEqualTo("ticket.noted");
            assertThat(data.get("ticket").asString()).isEqualTo(id);
            assertThat(data.get("version").asLong()).isEqualTo(3);
            assertThat(data.get("position").asLong()).isEqualTo(third);
            assertThat(data.get("data").get("body").asString()).isEqualTo("here");
        }
    }

    private JsonNode get(String path) {
        return Objects.requireNonNull(
                server.http()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .exists("Ledger-Position")
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }
}
