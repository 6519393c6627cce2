package com.flashafrica.support.platform.sight;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.replied;
import static com.flashafrica.support.testing.Events.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What requesters are shown of their own tickets, and of others': nothing. */
class SightTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final QuerySideServer server = QuerySideServer.get();
    private final String awa = "awa-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();

    @Test
    void a_requester_sees_what_they_were_told_and_not_how_we_work() {
        String ticket = ticket(awa);
        server.append(ticket, assigned("agent-1"), noted("a secret"), replied("Hi"), resolved());

        List<String> types = new ArrayList<>();
        get(awa, "/tickets/" + ticket + "/timeline")
                .get("items")
                .forEach(entry -> types.add(entry.get("type").asString()));
        assertThat(types).containsExactly("ticket.opened", "ticket.replied", "ticket.resolved");

        JsonNode page = get(awa, "/tickets/" + ticket);
        assertThat(page.get("subject").asString()).isEqualTo("No dial tone");
        assertThat(page.get("status").asString()).isEqualTo("RESOLVED");
        assertThat(page.get("level").isNull()).isTrue();
        assertThat(page.get("tags")).isEmpty();
        assertThat(page.get("assignee").get("agent").isNull()).isTrue();
        assertThat(page.get("sla").isNull()).isTrue();
    }

    @Test
    void anothers_ticket_is_not_there_whichever_way_one_looks() {
        String ticket = ticket(awa);
        for (String below : List.of("", "/timeline", "/stream", "?asOf=1")) {
            server.as(Role.CUSTOMER, bob)
                    .get()
                    .uri("/tickets/" + ticket + below)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        server.as(Role.CUSTOMER, awa)
                .get()
                .uri("/tickets/" + ticket + "/diff")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_list_is_ones_own_whatever_it_is_asked_for() {
        String mine = ticket(awa);
        ticket(bob);
        for (String asked : List.of("", "?requester=" + bob, "?requester=" + awa)) {
            await().untilAsserted(() -> {
                JsonNode items = get(awa, "/tickets" + asked).get("items");
                assertThat(items).hasSize(1);
                assertThat(items.get(0).get("id").asString()).isEqualTo(mine);
                assertThat(items.get(0).get("level").isNull()).isTrue();
            });
        }
        for (String hidden :
                List.of("assignee=a", "tag=desk", "level=L1", "missed=true", "sort=due")) {
            server.as(Role.CUSTOMER, awa)
                    .get()
                    .uri("/tickets?" + hidden)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void events_are_ones_own_and_none_that_are_internal() {
        String mine = ticket(awa);
        String theirs = ticket(bob);
        server.append(mine, noted("a secret"), replied("Hi"));
        server.append(theirs, replied("Hi"));

        String lines = lines(TestTokens.bearer(Role.CUSTOMER, awa));
        List<JsonNode> events = lines.lines().map(line -> JSON.readTree(line)).toList();
        assertThat(events)
                .extracting(event -> event.get("type").asString())
                .containsExactly("ticket.opened", "ticket.replied");
        assertThat(lines).doesNotContain(theirs, bob, "a secret");
    }

    @Test
    void a_live_list_tells_requesters_of_theirs_alone() {
        String mine = ticket(awa);
        try (Stream stream =
                Stream.open(server, "/queue/stream", null, TestTokens.bearer(Role.CUSTOMER, awa))) {
            stream.begins();
            server.append(ticket(bob), replied("not for you"));
            server.append(mine, noted("nor this"), replied("for you"));
            Stream.Event event = stream.next();
            assertThat(event.name()).isEqualTo("ticket.replied");
            assertThat(event.data()).contains(mine).doesNotContain(bob);
        }
    }

    @Test
    void agents_follow_tickets_and_nothing_else() {
        ticket(awa);
        assertThat(lines(TestTokens.bearer(Role.AGENT, "agent-1")).lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).get("type").asString())
                                .startsWith("ticket."));
    }

    private String lines(String bearer) {
        return Objects.requireNonNull(
                server.streams(bearer)
                        .get()
                        .uri("/events")
                        .header("Accept", "application/x-ndjson")
                        .exchangeToMono(answer -> answer.bodyToMono(String.class))
                        .block());
    }

    private String ticket(String requester) {
        String ticket = "ticket-" + UUID.randomUUID();
        server.append(ticket, opened(ticket, "sight", requester));
        return ticket;
    }

    private JsonNode get(String who, String path) {
        long head = server.append("ticket-" + UUID.randomUUID(), opened("ticket-x", "sight", "c"));
        return Objects.requireNonNull(
                server.as(Role.CUSTOMER, who)
                        .get()
                        .uri(path)
                        .header("Ledger-Position", Long.toString(head))
                        .header("Prefer", "wait=5")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }
}
