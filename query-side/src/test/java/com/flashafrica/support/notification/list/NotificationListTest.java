package com.flashafrica.support.notification.list;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NotificationListTest {
    private final QuerySideServer server = QuerySideServer.get();
    private final JsonMapper json = new JsonMapper();
    private final String ticket = newTicket();
    private long head;

    @Test
    void the_newest_come_first_with_a_cursor_for_more() {
        String first = requested();
        String second = requested();
        String third = requested();
        JsonNode page = list("ticket=" + ticket + "&limit=2");
        assertThat(ids(page)).containsExactly(third, second);
        JsonNode rest = list("ticket=" + ticket + "&limit=2&cursor=" + page.get("next").asString());
        assertThat(ids(rest)).containsExactly(first);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void a_dead_letter_is_found_by_its_state_and_one_to_be_tried_again_is_not() {
        String delivered = requested();
        head = server.append(delivered, new NotificationDelivered(1));
        String waiting = requested();
        head = server.append(waiting, new NotificationFailed(1, "Away.", false));
        String dead = requested();
        head =
                server.append(
                        dead,
                        new NotificationFailed(1, "Away.", false),
                        new NotificationFailed(2, "Still away.", true));
        assertThat(ids(list("state=FAILED&ticket=" + ticket))).containsExactly(dead);
        assertThat(ids(list("state=DELIVERED&ticket=" + ticket))).containsExactly(delivered);
        JsonNode still = list("state=REQUESTED&ticket=" + ticket).get("items").get(0);
        assertThat(still.get("id").asString()).isEqualTo(waiting);
        assertThat(still.get("attempts").asInt()).isEqualTo(1);
        assertThat(still.get("lastReason").asString()).isEqualTo("Away.");
        assertThat(ids(list("state=FAILED,DELIVERED&ticket=" + ticket)))
                .containsExactly(dead, delivered);
    }

    @Test
    void a_row_says_who_was_told_what() {
        requested();
        JsonNode row = list("ticket=" + ticket).get("items").get(0);
        assertThat(row.get("to").asString()).isEqualTo("management");
        assertThat(row.get("channel").asString()).isEqualTo("WEBHOOK");
        assertThat(row.get("place").asInt()).isEqualTo(2);
        assertThat(row.get("language").asString()).isEqualTo("fr");
        assertThat(row.get("cause").asString()).isEqualTo("MISSED");
        assertThat(row.get("clock").asString()).isEqualTo("RESOLUTION");
        assertThat(row.get("dueAt").asString()).isEqualTo(Sample.DUE.toString());
        assertThat(row.get("number").asLong()).isEqualTo(7);
        assertThat(row.get("level").asString()).isEqualTo("L2");
    }

    @Test
    void an_unknown_state_is_refused() {
        server.http()
                .get()
                .uri("/notifications?state=LOST")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void each_event_is_one_message_with_the_notification_as_it_is_then() {
        try (Stream stream = Stream.open(server, "/notifications/stream", null)) {
            long begins = stream.begins();
            server.append(ticket, opened(ticket, "stream"));
            String id = requested();
            server.append(id, new NotificationFailed(1, "Away.", false));
            long last = server.append(id, new NotificationDelivered(2));
            List<Stream.Event> said = stream.next(3);
            assertThat(said)
                    .extracting(Stream.Event::name)
                    .containsExactly(
                            "notification.requested",
                            "notification.failed",
                            "notification.delivered");
            assertThat(said.getLast().id()).isEqualTo(Long.toString(last));
            JsonNode failed = json.readTree(said.get(1).data()).get("notification");
            assertThat(failed.get("id").asString()).isEqualTo(id);
            assertThat(failed.get("state").asString()).isEqualTo("REQUESTED");
            assertThat(failed.get("lastReason").asString()).isEqualTo("Away.");
            try (Stream again =
                    Stream.open(server, "/notifications/stream", Long.toString(begins))) {
                assertThat(again.next(3)).isEqualTo(said);
            }
        }
    }

    private String requested() {
        String id = "notification-" + UUID.randomUUID();
        head = server.append(id, Sample.requested(id, ticket));
        return id;
    }

    private JsonNode list(String query) {
        byte[] body =
                server.http()
                        .get()
                        .uri("/notifications?" + query)
                        .header("Ledger-Position", Long.toString(head))
                        .header("Prefer", "wait=5")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return json.readTree(Objects.requireNonNull(body));
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
