package com.flashafrica.support.ticketing.queue;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class QueueListTest {
    private final QuerySideServer server = QuerySideServer.get();
    private final String category = "list-" + UUID.randomUUID();
    private long head;

    @Test
    void the_newest_tickets_come_first_with_their_names_and_a_cursor_for_more() {
        List<String> ids = open(5);
        server.run("INSERT INTO person_directory (id, name) VALUES ('lister', 'Moussa')");
        String named = newTicket();
        head = server.append(named, opened(named, category, "lister"));
        JsonNode first = list("limit=4", null);
        assertThat(ids(first)).containsExactly(named, ids.get(4), ids.get(3), ids.get(2));
        assertThat(first.get("items").get(0).get("requester").get("name").asString())
                .isEqualTo("Moussa");
        JsonNode second = list("limit=4", first.get("next").asString());
        assertThat(ids(second)).containsExactly(ids.get(1), ids.get(0));
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void filters_narrow_the_list_and_repeated_values_are_alternatives() {
        List<String> ids = open(3);
        server.append(ids.get(0), prioritised(Priority.CRITICAL), assigned("agent-1"));
        head = server.append(ids.get(1), prioritised(Priority.LOW));
        assertThat(ids(list("priority=CRITICAL,LOW&sort=number", null)))
                .containsExactly(ids.get(0), ids.get(1));
        assertThat(ids(list("priority=CRITICAL&priority=NORMAL&sort=-priority", null)))
                .containsExactly(ids.get(0), ids.get(2));
        assertThat(ids(list("status=NEW&priority=LOW", null))).containsExactly(ids.get(1));
        assertThat(ids(list("assignee=agent-1", null))).containsExactly(ids.get(0));
        assertThat(ids(list("tag=desk&channel=EMAIL", null))).isEmpty();
    }

    @Test
    void walking_a_list_while_it_changes_misses_none_and_repeats_none() {
        List<String> ids = open(60);
        Random random = new Random(5);
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = list("limit=7", cursor);
            walked.addAll(ids(page));
            String late = newTicket();
            server.append(late, opened(late, category));
            head = server.append(ids.get(random.nextInt(ids.size())), prioritised(Priority.HIGH));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);
        assertThat(walked).isEqualTo(ids.reversed());
    }

    @Test
    void a_cursor_serves_only_the_list_it_came_from() {
        open(2);
        String cursor = list("limit=1", null).get("next").asString();
        get("limit=1&priority=HIGH&cursor=" + cursor).expectStatus().isBadRequest();
        get("limit=1&sort=updated&cursor=" + cursor)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("cursor");
        get("limit=1&cursor=nonsense").expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=many, limit",
        "status=HALFWAY, status",
        "sort=mood, sort",
        "openedFrom=yesterday, openedFrom",
        "colour=red, colour",
        "missed=perhaps, missed",
        "dueBefore=soon, dueBefore",
        "dueBefore=-0001-01-01T00:00:00Z, dueBefore",
        "group=, group",
        "as=7, as"
    })
    void what_cannot_be_understood_is_named(String parameters, String field) {
        get(parameters)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .isNotEmpty()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).startsWith(field + " "));
    }

    private List<String> open(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = newTicket();
            head = server.append(id, opened(id, category));
            ids.add(id);
        }
        return ids;
    }

    private JsonNode list(String parameters, @Nullable String cursor) {
        return Objects.requireNonNull(
                get(parameters + (cursor == null ? "" : "&cursor=" + cursor))
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .exists("Ledger-Position")
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    private ResponseSpec get(String parameters) {
        return server.http()
                .get()
                .uri("/tickets?category=" + category + "&" + parameters)
                .header("Ledger-Position", Long.toString(head))
                .header("Prefer", "wait=5")
                .exchange();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("items").forEach(row -> ids.add(row.get("id").asString()));
        return ids;
    }
}
