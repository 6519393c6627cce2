package com.flashafrica.support.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.standalone.running.Desk;
import com.flashafrica.support.standalone.running.RunningPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From one end to the other: what a person does at one place is seen at all the others. */
@ExtendWith(RunningPlatform.class)
class TicketJourneyTest {
    private static final String TICKETS = "/api/v1/tickets/";

    @Test
    void whoever_writes_reads_what_was_written(Desk desk) {
        String id = desk.open("Mon paiement est bloqué");
        Desk.Answer replied =
                desk.post(
                        TICKETS + id + "/replies",
                        "{\"author\": \"AGENT\", \"by\": \"agent-1\", \"body\": \"Je regarde.\"}");
        assertThat(replied.status()).as(replied.response().body()).isEqualTo(200);

        Desk.Answer read =
                desk.get(
                        TICKETS + id,
                        "Ledger-Position",
                        replied.header("Ledger-Position"),
                        "Prefer",
                        "wait=5");

        assertThat(read.json().path("subject").asString()).isEqualTo("Mon paiement est bloqué");
        assertThat(read.json().path("position").asLong())
                .isEqualTo(replied.json().path("position").asLong());
        assertThat(read.json().path("firstResponseAt").isNull()).isFalse();
    }

    @Test
    void whoever_watches_the_queue_sees_it_happen_and_can_go_on_from_there(Desk desk)
            throws Exception {
        String id;
        String lastSeen;
        try (InputStream queue = desk.follow("/api/v1/queue/stream")) {
            id = desk.open("Ma vidéo a disparu");
            lastSeen = eventAbout(id, "ticket.opened", queue);
        }
        desk.post(TICKETS + id + "/starts", "{}");
        try (InputStream queue = desk.follow("/api/v1/queue/stream", "Last-Event-ID", lastSeen)) {
            String next = eventAbout(id, "ticket.started", queue);
            assertThat(Long.parseLong(next)).isGreaterThan(Long.parseLong(lastSeen));
        }
    }

    @Test
    void what_was_resolved_is_counted(Desk desk) {
        JsonNode before = metrics(desk, 0);
        String id = desk.open("Comment changer mon nom ?");
        desk.post(TICKETS + id + "/starts", "{}");
        long position =
                desk.post(TICKETS + id + "/resolutions", "{\"summary\": \"Expliqué.\"}")
                        .json()
                        .path("position")
                        .asLong();

        JsonNode after = metrics(desk, position);

        assertThat(after.path("resolved").asLong())
                .isGreaterThanOrEqualTo(before.path("resolved").asLong() + 1);
        assertThat(after.path("opened").asLong())
                .isGreaterThanOrEqualTo(before.path("opened").asLong() + 1);
    }

    @Test
    void what_was_promised_at_the_opening_is_on_the_page_in_the_queue_and_in_the_timeline(
            Desk desk) {
        String id = desk.open("Mon compte est bloqué");
        Desk.Answer noted =
                desk.post(TICKETS + id + "/notes", "{\"body\": \"Chat, cinq minutes.\"}");
        JsonNode page =
                desk.get(
                                TICKETS + id,
                                "Ledger-Position",
                                noted.header("Ledger-Position"),
                                "Prefer",
                                "wait=5")
                        .json();
        JsonNode clock = page.at("/sla/clocks/0");
        assertThat(page.at("/sla/policy").asString()).isEqualTo("chat");
        assertThat(clock.path("state").asString()).isEqualTo("RUNNING");
        assertThat(clock.path("targetSeconds").asLong()).isEqualTo(300);
        Instant due = Instant.parse(page.path("openedAt").asString()).plusSeconds(300);
        assertThat(clock.path("dueAt").asString()).isEqualTo(due.toString());

        JsonNode rows =
                desk.get(
                                "/api/v1/tickets?sort=due&missed=false&limit=200&dueBefore="
                                        + due.plusMillis(1),
                                "Ledger-Position",
                                noted.header("Ledger-Position"),
                                "Prefer",
                                "wait=5")
                        .json()
                        .path("items");
        assertThat(rows)
                .anySatisfy(row -> {
                    assertThat(row.path("id").asString()).isEqualTo(id);
                    assertThat(row.path("dueAt").asString()).isEqualTo(due.toString());
                });

        JsonNode assigned = desk.get(TICKETS + id + "/timeline").json().at("/items/1");
        assertThat(assigned.path("type").asString()).isEqualTo("ticket.sla-terms-assigned");
        assertThat(assigned.path("by").asString()).isEqualTo("sla-clocks");
        assertThat(assigned.path("role").asString()).isEqualTo("SYSTEM");
        assertThat(assigned.at("/data/terms/policy/key").asString()).isEqualTo("chat");
    }

    private static JsonNode metrics(Desk desk, long position) {
        return desk.get(
                        "/api/v1/metrics/tickets",
                        "Ledger-Position",
                        Long.toString(position),
                        "Prefer",
                        "wait=5")
                .json();
    }

    /** Reads the stream up to the message about that ticket, and says its id. */
    private static String eventAbout(String ticket, String type, InputStream stream)
            throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        String id = "";
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:") && line.contains(ticket) && event.equals(type)) {
                return id;
            }
        }
        throw new AssertionError("The stream ended without " + type + " of " + ticket);
    }
}
