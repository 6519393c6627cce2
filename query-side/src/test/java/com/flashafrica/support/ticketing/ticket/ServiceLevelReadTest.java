package com.flashafrica.support.ticketing.ticket;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.replied;
import static com.flashafrica.support.testing.Events.resolved;
import static com.flashafrica.support.testing.Promises.promised;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.ticketing.TicketEvent.TicketImported;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceLevelReadTest {
    private final QuerySideServer server = QuerySideServer.get();
    private final Instant twoMinutesAgo =
            server.clock().instant().minusSeconds(120).truncatedTo(ChronoUnit.MICROS);
    private final String id = newTicket();
    private long position;

    @AfterEach
    void back() {
        server.clock().set(Duration.ZERO);
    }

    @Test
    void an_imported_tickets_clock_runs_and_is_missed_without_any_event() {
        server.appendAt(twoMinutesAgo, id, opened(id, "clocks"));
        position =
                server.append(
                        id, new TicketImported("legacy", "i", List.of("1")), promised(300L, null));
        JsonNode before = read();
        assertThat(before.at("/sla/policy").asString()).isEqualTo("plan");
        assertThat(before.at("/sla/policyVersion").asInt()).isEqualTo(2);
        JsonNode clock = before.at("/sla/clocks/0");
        assertThat(clock.get("kind").asString()).isEqualTo("FIRST_RESPONSE");
        assertThat(clock.get("state").asString()).isEqualTo("RUNNING");
        assertThat(clock.get("startedAt").asString()).isEqualTo(twoMinutesAgo.toString());
        assertThat(clock.get("dueAt").asString())
                .isEqualTo(twoMinutesAgo.plusSeconds(300).toString());
        assertThat(clock.get("targetSeconds").asLong()).isEqualTo(300);
        assertThat(clock.get("elapsedSeconds").asLong()).isBetween(120L, 299L);
        assertThat(clock.get("remainingSeconds").asLong())
                .isEqualTo(300 - clock.get("elapsedSeconds").asLong());
        assertThat(clock.get("missedAt").isNull()).isTrue();

        server.clock().set(Duration.ofHours(1));
        JsonNode after = read();
        JsonNode late = after.at("/sla/clocks/0");
        assertThat(late.get("state").asString()).isEqualTo("MISSED");
        assertThat(late.get("missedAt").asString())
                .isEqualTo(twoMinutesAgo.plusSeconds(300).toString());
        assertThat(late.get("remainingSeconds").asLong()).isNegative();
        assertThat(after.get("version")).isEqualTo(before.get("version"));
        assertThat(Instant.parse(after.get("evaluatedAt").asString()))
                .isAfter(Instant.parse(before.get("evaluatedAt").asString()).plusSeconds(3_000));
    }

    @Test
    void a_wait_shows_paused_and_a_reply_in_time_met() {
        server.appendAt(twoMinutesAgo, id, opened(id, "clocks"), promised(300L, 600L));
        server.appendAt(twoMinutesAgo.plusSeconds(30), id, replied("on it"));
        PersonId customer = new PersonId("customer-1");
        position =
                server.appendAt(
                        twoMinutesAgo.plusSeconds(60),
                        id,
                        new TicketWaiting(WaitingOn.CUSTOMER, customer, null));
        server.clock().set(Duration.ofHours(9));
        JsonNode clocks = read().at("/sla/clocks");
        assertThat(clocks.get(0).get("state").asString()).isEqualTo("MET");
        assertThat(clocks.get(0).get("elapsedSeconds").asLong()).isEqualTo(30);
        JsonNode resolution = clocks.get(1);
        assertThat(resolution.get("kind").asString()).isEqualTo("RESOLUTION");
        assertThat(resolution.get("state").asString()).isEqualTo("PAUSED");
        assertThat(resolution.get("dueAt").isNull()).isTrue();
        assertThat(resolution.get("elapsedSeconds").asLong()).isEqualTo(60);
        assertThat(resolution.get("pausedSeconds").asLong()).isGreaterThan(32_000);
    }

    @Test
    void without_terms_there_is_no_service_level() {
        position = server.append(id, opened(id, "clocks"));
        assertThat(read().get("sla").isNull()).isTrue();
    }

    @Test
    void a_page_whose_clock_moves_is_always_sent_and_one_whose_clocks_are_over_is_not() {
        server.append(id, opened(id, "clocks"), promised(null, 300L));
        position = server.append(id, assigned("agent-1"));
        EntityExchangeResult<byte[]> moving = get("\"3\"");
        assertThat(moving.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(moving.getResponseHeaders().getETag()).isEqualTo("\"3\"");

        position = server.append(id, resolved());
        assertThat(get("\"4\"").getStatus()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(get("\"3\"").getStatus()).isEqualTo(HttpStatus.OK);
    }

    private JsonNode read() {
        return JsonMapper.shared().readTree(get("\"none\"").getResponseBody());
    }

    private EntityExchangeResult<byte[]> get(String etag) {
        return server.http()
                .get()
                .uri("/tickets/{id}", id)
                .header("Ledger-Position", Long.toString(position))
                .header("Prefer", "wait=5")
                .header("If-None-Match", etag)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
