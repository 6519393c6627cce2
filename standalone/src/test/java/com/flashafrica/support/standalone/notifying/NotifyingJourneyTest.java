package com.flashafrica.support.standalone.notifying;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From a critical ticket to the mail in management's mailbox, as anybody outside can see it. */
@ExtendWith(RunningPlatform.class)
class NotifyingJourneyTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    void management_has_a_mail_within_two_seconds_of_the_answer_to_a_critical_opening(Desk desk) {
        JsonNode first = critical(desk);
        await().until(() -> !mails(desk, first).isEmpty());
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            JsonNode opened = critical(desk);
            long answered = System.nanoTime();
            await().atMost(AT_ONCE)
                    .pollInterval(5, MILLISECONDS)
                    .until(() -> !mails(desk, opened).isEmpty());
            millis.add((System.nanoTime() - answered) / 1_000_000);
            JsonNode mail = mails(desk, opened).getFirst();
            assertThat(mail.path("to").get(0).asString())
                    .isEqualTo("management@flashafrica.example");
            assertThat(mail.path("text").asString()).contains("Échéance de résolution");
        }
        Collections.sort(millis);
        System.out.printf(
                "critical opened to mail in mailbox, 20 times: median %d ms, most %d ms%n",
                millis.get(10), millis.getLast());
    }

    @Test
    void the_list_tells_what_became_of_it(Desk desk) {
        JsonNode opened = critical(desk);
        String of = "/api/v1/notifications?ticket=" + opened.path("id").asString();
        await().atMost(AT_ONCE)
                .until(() -> desk.get(of + "&state=DELIVERED").json().path("items").size() == 1);

        JsonNode item = desk.get(of).json().path("items").get(0);
        assertThat(item.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(item.path("cause").asString()).isEqualTo("OPENED_CRITICAL");
        assertThat(item.path("to").asString()).isEqualTo("management");
        assertThat(item.path("channel").asString()).isEqualTo("MAIL");
        assertThat(item.path("language").asString()).isEqualTo("fr");
        assertThat(item.path("attempts").asInt()).isEqualTo(1);
        assertThat(item.path("number").asLong()).isEqualTo(opened.path("number").asLong());
        assertThat(mails(desk, opened).getFirst().path("messageId").asString())
                .isEqualTo("<" + item.path("id").asString() + "@flashafrica.example>");
    }

    @Test
    void the_stream_says_when_it_is_requested_and_when_it_is_delivered(Desk desk) throws Exception {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                desk.follow("/api/v1/notifications/stream"),
                                StandardCharsets.UTF_8))) {
            String ticket = critical(desk).path("id").asString();
            List<String> said = new ArrayList<>();
            String event = "";
            while (said.size() < 2) {
                String line = lines.readLine();
                if (line.startsWith("event:")) {
                    event = line.substring("event:".length());
                } else if (line.startsWith("data:") && line.contains(ticket)) {
                    said.add(event);
                }
            }
            assertThat(said).containsExactly("notification.requested", "notification.delivered");
        }
    }

    private static JsonNode critical(Desk desk) {
        return desk.post(
                        "/api/v1/tickets",
                        """
                        {"subject": "Nobody can pay", "description": "…", "channel": "CHAT",
                         "priority": "CRITICAL", "requester": {"name": "Awa"}}
                        """)
                .json();
    }

    /** Those about the ticket. */
    private static List<JsonNode> mails(Desk desk, JsonNode opened) {
        String subject = "Ticket " + opened.path("number").asLong() + " : priorité critique";
        List<JsonNode> mails = new ArrayList<>();
        desk.get("/api/v1/dev/mails?limit=200").json().path("items").forEach(mails::add);
        return mails.stream()
                .filter(mail -> mail.path("subject").asString().equals(subject))
                .toList();
    }
}
