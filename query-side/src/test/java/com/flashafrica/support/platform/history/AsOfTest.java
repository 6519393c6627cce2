package com.flashafrica.support.platform.history;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static com.flashafrica.support.testing.Events.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class AsOfTest {
    private static final Instant EIGHT = Instant.parse("2019-03-04T08:00:00Z");

    private final QuerySideServer server = QuerySideServer.get();
    private final String category = "past-" + UUID.randomUUID();

    @Test
    void a_ticket_stands_as_it_stood_and_is_looked_at_at_the_time_of_then() {
        String id = newTicket();
        long opened = server.append(id, opened(id, category));
        long urgent = server.append(id, prioritised(Priority.CRITICAL));
        server.append(id, resolved());
        JsonNode then = ok("/tickets/" + id + "?asOf=" + urgent, urgent);
        assertThat(then.get("status").asString()).isEqualTo("NEW");
        assertThat(then.get("priority").asString()).isEqualTo("CRITICAL");
        assertThat(then.get("position").asLong()).isEqualTo(urgent);
        assertThat(Instant.parse(then.get("evaluatedAt").asString()))
                .isEqualTo(server.bean(Cuts.class).recordedAt(urgent));
        JsonNode at = ok("/tickets/" + id + "?at=2030-01-01T00:00:00Z&asOf=" + opened, opened);
        assertThat(at.get("priority").asString()).isEqualTo("NORMAL");
        assertThat(at.get("evaluatedAt").asString()).isEqualTo("2030-01-01T00:00:00Z");
    }

    @Test
    void before_its_opening_there_was_no_ticket() {
        String other = newTicket();
        long before = server.append(other, opened(other, category));
        String id = newTicket();
        long opened = server.append(id, opened(id, category));
        for (String path : List.of("/tickets/" + id, "/tickets/" + id + "/timeline")) {
            get(path + "?asOf=" + before).expectStatus().isNotFound();
            get(path + "?asOf=0").expectStatus().isNotFound();
            get(path + "?asOf=1999-01-01T00:00:00Z").expectStatus().isNotFound();
            ok(path + "?asOf=" + opened, opened);
        }
    }

    @Test
    void by_what_happened_a_late_record_of_something_early_is_in() {
        String id = newTicket();
        server.appendAt(EIGHT, id, opened(id, category));
        server.appendAt(EIGHT.plusSeconds(600), id, prioritised(Priority.CRITICAL));
        long last = server.appendAt(EIGHT.plusSeconds(300), id, assigned("asha"));
        String by = "?asOf.occurred=" + EIGHT.plusSeconds(400);
        JsonNode then = ok("/tickets/" + id + by, last);
        assertThat(then.get("assignee").get("agent").asString()).isEqualTo("asha");
        assertThat(then.get("priority").asString()).isEqualTo("NORMAL");
        assertThat(then.get("evaluatedAt").asString()).isEqualTo("2019-03-04T08:06:40Z");
        JsonNode rows = ok("/tickets" + by + "&category=" + category, last).get("items");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("priority").asString()).isEqualTo("NORMAL");
        JsonNode timeline = ok("/tickets/" + id + "/timeline" + by, last).get("items");
        assertThat(timeline).hasSize(2);
        JsonNode figures = ok("/metrics/tickets" + by + "&from=2019-03-04T00:00:00Z", last);
        assertThat(figures.get("opened").asInt()).isEqualTo(1);
        assertThat(figures.get("to").asString()).isEqualTo("2019-03-04T08:06:40.000001Z");
        get("/tickets/" + id + "?asOf.occurred=" + EIGHT.minusSeconds(1))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void figures_as_of_a_position_count_its_own_event() {
        String id = newTicket();
        long before = server.append(id, opened(id, category));
        String counted = newTicket();
        long position = server.append(counted, opened(counted, category));
        int was = ok("/metrics/tickets?asOf=" + before, before).get("opened").asInt();
        int is = ok("/metrics/tickets?asOf=" + position, position).get("opened").asInt();
        assertThat(is).isEqualTo(was + 1);
    }

    @Test
    void before_the_first_event_there_is_nothing_to_count_or_list() {
        assertThat(ok("/tickets?asOf=0", 0).get("items")).isEmpty();
        JsonNode figures = ok("/metrics/tickets?asOf=0&from=2020-01-01T00:00:00Z", 0);
        assertThat(figures.get("opened").asInt()).isZero();
        assertThat(figures.get("backlog").asInt()).isZero();
        assertThat(ok("/metrics/tickets?asOf=1999-01-01T00:00:00Z&interval=day", 0).get("series"))
                .isEmpty();
    }

    @Test
    void a_time_to_come_is_the_head() {
        String id = newTicket();
        long head = server.append(id, opened(id, category));
        JsonNode list = ok("/tickets?asOf=2999-01-01T00:00:00Z&category=" + category, head);
        assertThat(list.get("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tickets", "/tickets/t-1", "/tickets/t-1/timeline", "/metrics/tickets"})
    void a_position_that_the_ledger_has_not_come_to_is_refused(String path) {
        get(path + "?asOf=999999999")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("asOf");
        get(path + "?asOf=yesterday").expectStatus().isBadRequest();
        get(path + "?asOf=1&asOf.occurred=2020-01-01T00:00:00Z").expectStatus().isBadRequest();
        get(path + "?asOf=99999999999999999999").expectStatus().isBadRequest();
    }

    @Test
    void the_pages_of_a_list_all_come_from_the_same_past() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            ids.add(newTicket());
            server.append(ids.getLast(), opened(ids.getLast(), category));
        }
        String list = "/tickets?limit=5&sort=-updated&category=" + category;
        String future = "&asOf=2999-01-01T00:00:00Z";
        List<String> walked = new ArrayList<>();
        JsonNode page = answer(get(list + future));
        while (true) {
            page.get("items").forEach(row -> walked.add(row.get("id").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            String late = newTicket();
            server.append(late, opened(late, category));
            server.append(ids.getFirst(), prioritised(Priority.HIGH));
            page = answer(get(list + future + "&cursor=" + page.get("next").asString()));
        }
        assertThat(walked).isEqualTo(ids.reversed());
    }

    @Test
    void a_cursor_of_the_past_does_not_serve_the_present_nor_another_past() {
        String id = newTicket();
        server.append(id, opened(id, category));
        long position = server.append(id, noted("one"), noted("two"));
        for (String path : List.of("/tickets", "/tickets/" + id + "/timeline")) {
            String cursor = ok(path + "?limit=1&asOf=" + position, position).get("next").asString();
            get(path + "?limit=1&cursor=" + cursor).expectStatus().isBadRequest();
            get(path + "?limit=1&cursor=" + cursor + "&asOf=" + (position - 1))
                    .expectStatus()
                    .isBadRequest();
            ok(path + "?limit=1&cursor=" + cursor + "&asOf=" + position, position);
        }
    }

    private JsonNode ok(String path, long position) {
        return answer(get(path).expectHeader().valueEquals("Ledger-Position", position));
    }

    private static JsonNode answer(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    private ResponseSpec get(String path) {
        return server.http().get().uri(path).exchange();
    }
}
