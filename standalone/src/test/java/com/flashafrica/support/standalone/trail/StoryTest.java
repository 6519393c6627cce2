package com.flashafrica.support.standalone.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A whole story by its id: what one request set off, each part with what caused it. */
@ExtendWith(RunningPlatform.class)
class StoryTest {
    private static final String STORY = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + STORY + "-00f067aa0ba902b7-01";

    @Test
    void from_a_critical_ticket_to_the_mails_that_its_timers_had_sent(Desk desk) {
        hasPolicy(desk);
        Desk.Answer opened =
                desk.post(
                        "/api/v1/tickets",
                        """
                        {"subject": "Nobody can pay", "channel": "CHAT", "priority": "CRITICAL",
                         "category": "story", "requester": {"name": "Awa"}, "by": "asha"}
                        """,
                        "traceparent",
                        PARENT,
                        "User-Agent",
                        "desk-test");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Trace-Id")).isEqualTo(STORY);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> count(story(desk), "notification.delivered") == 4);

        List<JsonNode> story = story(desk);
        assertThat(types(story))
                .containsOnly(
                        "ticket.opened",
                        "ticket.sla-terms-assigned",
                        "ticket.sla-clock-warned",
                        "ticket.first-response-missed",
                        "ticket.escalated",
                        "notification.requested",
                        "notification.delivered");
        Set<String> before = new HashSet<>();
        String request = story.getFirst().path("causation").asString();
        before.add(request);
        for (JsonNode event : story) {
            assertThat(before)
                    .as(event.path("type").asString())
                    .contains(event.path("causation").asString());
            assertThat(event.path("ticket").path("id").asString())
                    .isEqualTo(opened.json().path("id").asString());
            before.add(event.path("id").asString());
        }
        assertThat(causes(story, "ticket.sla-clock-warned"))
                .containsExactly(only(story, "ticket.sla-terms-assigned"));
        assertThat(causes(story, "ticket.first-response-missed"))
                .as("each timer is asked for by what the one before recorded")
                .containsExactly(only(story, "ticket.sla-clock-warned"));
        assertThat(causes(story, "ticket.escalated"))
                .containsExactly(only(story, "ticket.first-response-missed"));
        assertThat(causes(story, "notification.requested"))
                .containsExactlyInAnyOrder(
                        only(story, "ticket.opened"),
                        only(story, "ticket.sla-clock-warned"),
                        only(story, "ticket.first-response-missed"),
                        only(story, "ticket.escalated"));
        assertThat(causes(story, "notification.delivered"))
                .containsExactlyInAnyOrderElementsOf(ids(story, "notification.requested"));
        awaitSource(desk, story.getFirst().path("position").asLong());
    }

    @Test
    void an_import_is_the_cause_of_what_it_brought(Desk desk) throws Exception {
        var file = java.nio.file.Files.createTempFile("story", ".ndjson");
        java.nio.file.Files.writeString(
                file,
                """
                {"ticket":"S1","at":"2016-02-29T01:16:00Z","by":"Opened by 8","event":"opened"}
                """);
        Desk.Answer taken =
                desk.upload("/api/v1/imports?source=story", "application/x-ndjson", file);
        String story = taken.header("Trace-Id");
        assertThat(story).hasSize(32);
        await().atMost(Duration.ofSeconds(30)).until(() -> !items(desk, story).isEmpty());
        String importId = taken.json().path("importId").asString();
        items(desk, story)
                .forEach(item -> assertThat(item.path("causation").asString()).isEqualTo(importId));
        java.nio.file.Files.delete(file);
    }

    /** Where the request came from is written behind its back, so it may take a moment. */
    private static void awaitSource(Desk desk, long position) {
        await().untilAsserted(() -> {
            JsonNode source = desk.get("/api/v1/audit/" + position).json().path("source");
            assertThat(source.path("channel").asString()).isEqualTo("CHAT");
            assertThat(source.path("network").get(0).path("address").asString())
                    .isEqualTo("127.0.0.1");
            assertThat(source.path("network").get(0).path("userAgent").asString())
                    .isEqualTo("desk-test");
        });
    }

    private static void hasPolicy(Desk desk) {
        Desk.Answer defined =
                desk.put(
                        "/api/v1/sla/policies/story",
                        """
                        {"name": "Story", "order": 1, "match": {"categories": ["story"]},
                         "targets": {"firstResponseSeconds": 4}, "warnAtPercent": 50,
                         "escalations": [{"afterSeconds": 6, "toLevel": "L2"}],
                         "notify": [{"on": "OPENED_CRITICAL", "to": "management"},
                                    {"on": "WARNING", "to": "management"},
                                    {"on": "MISSED", "to": "management"},
                                    {"on": "ESCALATED", "to": "management"}]}
                        """);
        assertThat(defined.status()).as(defined.response().body()).isEqualTo(201);
    }

    private static List<JsonNode> story(Desk desk) {
        return items(desk, STORY);
    }

    private static List<JsonNode> items(Desk desk, String story) {
        List<JsonNode> items = new ArrayList<>();
        desk.get("/api/v1/audit?order=oldest&limit=200&correlation=" + story)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private static List<String> types(List<JsonNode> story) {
        return story.stream().map(event -> event.path("type").asString()).toList();
    }

    private static long count(List<JsonNode> story, String type) {
        return types(story).stream().filter(type::equals).count();
    }

    private static List<String> causes(List<JsonNode> story, String type) {
        return texts(story, type, "causation");
    }

    private static List<String> ids(List<JsonNode> story, String type) {
        return texts(story, type, "id");
    }

    private static String only(List<JsonNode> story, String type) {
        List<String> ids = ids(story, type);
        assertThat(ids).as(type).hasSize(1);
        return ids.getFirst();
    }

    private static List<String> texts(List<JsonNode> story, String type, String field) {
        return story.stream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> event.path(field).asString())
                .toList();
    }
}
