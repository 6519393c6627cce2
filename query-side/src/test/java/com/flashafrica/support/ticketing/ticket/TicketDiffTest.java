package com.flashafrica.support.ticketing.ticket;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static com.flashafrica.support.testing.Events.replied;
import static com.flashafrica.support.testing.Events.resolved;
import static com.flashafrica.support.testing.Promises.promised;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.platform.history.Cuts;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class TicketDiffTest {
    private static final Instant NOON = Instant.parse("2018-06-01T12:00:00Z");

    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void each_change_names_its_field_its_event_and_who_caused_it() {
        String id = newTicket();
        long from = server.append(id, opened(id, "diff"));
        server.append(id, noted("changes nothing"));
        long urgent = server.appendAt(NOON, id, prioritised(Priority.CRITICAL));
        long given = server.append(id, assigned("asha"));
        long answered = server.append(id, replied("on it"));
        server.append(id, resolved());
        JsonNode diff = diff(id, "from=" + from + "&to=" + answered, answered);
        assertThat(fields(diff))
                .containsExactly("priority", "assignee.agent", "assignee.group", "firstResponseAt");
        JsonNode priority = diff.get("changes").get(0);
        assertThat(priority.get("before").asString()).isEqualTo("NORMAL");
        assertThat(priority.get("after").asString()).isEqualTo("CRITICAL");
        assertThat(priority.get("position").asLong()).isEqualTo(urgent);
        assertThat(priority.get("type").asString()).isEqualTo("ticket.prioritised");
        assertThat(priority.get("by").asString()).isEqualTo("agent-7");
        assertThat(priority.get("occurredAt").asString()).isEqualTo("2018-06-01T12:00:00Z");
        assertThat(Instant.parse(priority.get("recordedAt").asString()))
                .isEqualTo(server.bean(Cuts.class).recordedAt(urgent));
        JsonNode agent = diff.get("changes").get(1);
        assertThat(agent.get("before").isNull()).isTrue();
        assertThat(agent.get("after").asString()).isEqualTo("asha");
        assertThat(agent.get("position").asLong()).isEqualTo(given);
        assertThat(diff.get("from").get("position").asLong()).isEqualTo(from);
        assertThat(diff.get("to").get("at").isString()).isTrue();
    }

    @Test
    void without_bounds_it_is_everything_since_before_the_opening() {
        String id = newTicket();
        server.append(id, opened(id, "diff"));
        long head = server.append(id, prioritised(Priority.LOW));
        JsonNode diff = diff(id, "", head);
        assertThat(diff.get("from").get("position").asLong()).isZero();
        assertThat(diff.get("from").get("at").isNull()).isTrue();
        assertThat(fields(diff))
                .startsWith("absorbed", "category", "channel", "description")
                .contains("requester.id", "status", "subject")
                .doesNotContain("version", "position", "updatedAt", "evaluatedAt", "closedAt")
                .endsWith("priority");
    }

    @Test
    void an_instant_bounds_it_by_what_was_recorded_by_then() {
        String id = newTicket();
        server.append(id, opened(id, "diff"));
        long first = server.append(id, prioritised(Priority.LOW));
        long second = server.append(id, prioritised(Priority.HIGH));
        String from = "from=" + server.bean(Cuts.class).recordedAt(first);
        assertThat(fields(diff(id, from, second))).containsExactly("priority");
        String to = "&to=" + server.bean(Cuts.class).recordedAt(first);
        assertThat(fields(diff(id, from + to, first))).isEmpty();
    }

    @Test
    void a_clock_changes_by_what_happens_and_not_by_the_hour() {
        String id = newTicket();
        server.appendAt(NOON, id, opened(id, "diff"));
        long promised = server.append(id, promised(3_600L, 86_400L));
        server.append(id, noted("an hour of waiting"));
        long answered = server.append(id, replied("on it"));
        JsonNode diff = diff(id, "from=" + promised, answered);
        assertThat(fields(diff)).containsExactlyInAnyOrder("firstResponseAt", "sla.clocks");
        diff.get("changes")
                .forEach(change ->
                        assertThat(change.get("type").asString()).isEqualTo("ticket.replied"));
    }

    /** The changes laid over the page as it was give the page as it became. */
    @Test
    void changes_lead_from_any_page_of_a_history_to_any_later_one() {
        RandomTickets tickets = new RandomTickets(5, 1);
        String id = newTicket();
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Happening next = tickets.next();
            positions.add(server.appendAt(next.at(), id, next.event()));
        }
        for (int i = 0; i < 20; i++) {
            long from = positions.get(i);
            long to = positions.get(59 - i);
            Map<String, JsonNode> page = page(id, from);
            diff(id, "from=" + from + "&to=" + to, to)
                    .get("changes")
                    .forEach(change -> {
                        String field = change.get("field").asString();
                        if (field.startsWith("sla.")) {
                            return;
                        }
                        assertThat(
                                        Objects.requireNonNullElse(
                                                page.get(field), change.get("before")))
                                .isEqualTo(change.get("before"));
                        page.put(field, change.get("after"));
                    });
            page.values().removeIf(JsonNode::isNull);
            assertThat(page).isEqualTo(page(id, to));
        }
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        String id = newTicket();
        long opened = server.append(id, opened(id, "diff"));
        get(id, "from=" + opened + "&to=" + (opened - 1)).expectStatus().isEqualTo(422);
        get(id, "to=999999999").expectStatus().isEqualTo(422);
        get(id, "from=monday").expectStatus().isBadRequest();
        get(id, "to=" + (opened - 1)).expectStatus().isNotFound();
        get(newTicket(), "").expectStatus().isNotFound();
    }

    private Map<String, JsonNode> page(String id, long asOf) {
        JsonNode page =
                server.http()
                        .get()
                        .uri("/tickets/" + id + "?asOf=" + asOf)
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody();
        Map<String, JsonNode> fields = new TreeMap<>(PageFields.of(Objects.requireNonNull(page)));
        // Seen at another time of day, clocks are others.
        fields.keySet().removeIf(field -> field.startsWith("sla."));
        return fields;
    }

    private JsonNode diff(String id, String bounds, long position) {
        return Objects.requireNonNull(
                get(id, bounds)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Ledger-Position", position)
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    private ResponseSpec get(String id, String bounds) {
        return server.http().get().uri("/tickets/" + id + "/diff?" + bounds).exchange();
    }

    private static List<String> fields(JsonNode diff) {
        List<String> fields = new ArrayList<>();
        diff.get("changes").forEach(change -> fields.add(change.get("field").asString()));
        return fields;
    }
}
