package com.flashafrica.support.platform.events;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.testing.Promises;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsTest {
    private final QuerySideServer server = QuerySideServer.get();
    private final JsonMapper json = new JsonMapper();

    @Test
    void an_export_ends_at_the_head_with_one_cloud_event_a_line() {
        String id = newTicket();
        long first = server.append(id, opened(id, "events"));
        long last = server.append(id, assigned("agent-1"), noted("a note"));
        List<JsonNode> events = export("after=" + (first - 1) + "&until=" + last);
        assertThat(events).hasSize(3);
        JsonNode event = events.get(1);
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("source").asString()).startsWith("/ledger/");
        assertThat(event.get("type").asString()).isEqualTo("ticket.assigned");
        assertThat(event.get("subject").asString()).isEqualTo(id);
        assertThat(event.get("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(event.get("position").asLong()).isEqualTo(first + 1);
        assertThat(event.get("streamversion").asLong()).isEqualTo(2);
        assertThat(event.get("actor").asString()).isEqualTo("agent-7");
        assertThat(event.get("correlationid").asString()).isEqualTo("c0ffee");
        assertThat(event.get("data").get("agent").asString()).isEqualTo("agent-1");
        assertThat(event.propertyNames()).allMatch(name -> name.matches("[a-z0-9]+"));
    }

    @Test
    void an_export_of_some_types_holds_no_others_and_a_whole_one_misses_none() {
        String id = newTicket();
        long first = server.append(id, opened(id, "events"));
        server.append(id, Collections.nCopies(200, noted("a note")).toArray());
        long last = server.append(id, assigned("agent-1"));
        String range = "after=" + (first - 1) + "&until=" + last;
        assertThat(export(range + "&types=ticket.opened,ticket.assigned")).hasSize(2);
        assertThat(export(range)).hasSize(202);
        List<JsonNode> whole = export("until=" + last);
        assertThat(whole).hasSize((int) last);
        assertThat(whole.getLast().get("position").asLong()).isEqualTo(last);
    }

    @Test
    void an_export_that_follows_goes_on_with_what_comes_until_its_last_position() {
        String id = newTicket();
        long first = server.append(id, opened(id, "events"));
        Flux<String> lines =
                server.streams()
                        .get()
                        .uri("/events?follow=true&after=" + (first - 1) + "&until=" + (first + 1))
                        .accept(MediaType.APPLICATION_NDJSON)
                        .retrieve()
                        .bodyToFlux(String.class);
        StepVerifier.create(lines)
                .expectNextCount(1)
                .then(() -> server.append(id, noted("later")))
                .expectNextMatches(line -> line.contains("later"))
                .verifyComplete();
    }

    @Test
    void an_export_that_follows_from_the_head_answers_before_anything_happens() {
        long head = server.append(newTicketOpened(), noted("last"));
        server.streams()
                .get()
                .uri("/events?follow=true&after=" + head)
                .accept(MediaType.APPLICATION_NDJSON)
                .exchangeToMono(answer -> {
                    assertThat(answer.statusCode().value()).isEqualTo(200);
                    return answer.releaseBody().timeout(Duration.ofMillis(1)).onErrorComplete();
                })
                .block(Duration.ofSeconds(10));
    }

    @Test
    void events_that_are_of_no_ticket_are_told_as_well_and_hold_up_no_view() {
        Instant now = server.clock().instant();
        long position =
                server.publishAt(
                        now,
                        "sla-rules-" + newTicket(),
                        List.of(new SlaEvent.CalendarDefined(Promises.SHIFTS)));
        List<JsonNode> told = export("types=sla.calendar-defined&after=" + (position - 1));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().at("/data/calendar/zone").asString()).isEqualTo("Europe/Paris");
        server.http()
                .get()
                .uri("/tickets")
                .header("Ledger-Position", Long.toString(position))
                .header("Prefer", "wait=5")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String newTicketOpened() {
        String id = newTicket();
        server.append(id, opened(id, "events"));
        return id;
    }

    @Test
    void the_live_stream_resumes_after_the_last_event_seen() {
        String id = newTicket();
        long first = server.append(id, opened(id, "events"));
        server.append(id, assigned("agent-1"));
        try (Stream stream =
                Stream.open(server, "/events?types=ticket.assigned,ticket.noted", "" + first)) {
            assertThat(stream.next().name()).isEqualTo("ticket.assigned");
            long third = server.append(id, noted("live"));
            Stream.Event live = stream.next();
            assertThat(live.id()).isEqualTo(Long.toString(third));
            assertThat(json.readTree(live.data()).get("subject").asString()).isEqualTo(id);
        }
    }

    @Test
    void who_takes_anything_gets_lines() {
        server.http()
                .get()
                .uri("/events?until=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_NDJSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types=ticket.vanished",
                "after=-1",
                "after=999999999",
                "follow=maybe",
                "x=1"
            })
    void what_cannot_be_served_is_refused(String parameters) {
        server.http()
                .get()
                .uri("/events?" + parameters)
                .accept(MediaType.APPLICATION_NDJSON)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameters.substring(0, parameters.indexOf('=')));
    }

    private List<JsonNode> export(String parameters) {
        byte[] body =
                server.http()
                        .mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                        .build()
                        .get()
                        .uri("/events?" + parameters)
                        .accept(MediaType.APPLICATION_NDJSON)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        String lines = new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
        return Arrays.stream(lines.split("\n")).map(json::readTree).toList();
    }
}
