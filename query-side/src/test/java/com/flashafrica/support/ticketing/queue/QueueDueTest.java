package com.flashafrica.support.ticketing.queue;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.replied;
import static com.flashafrica.support.testing.Promises.promised;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketReplied;
import com.flashafrica.support.ticketing.TicketEvent.TicketWaiting;
import com.flashafrica.support.ticketing.WaitingOn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueueDueTest {
    private final QuerySideServer server = QuerySideServer.get();
    private final String category = "due-" + UUID.randomUUID();
    private final Instant aMinuteAgo =
            server.clock().instant().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
    private long head;

    @AfterEach
    void back() {
        server.clock().set(Duration.ZERO);
    }

    @Test
    void the_soonest_due_comes_first_and_last_what_nothing_is_due_of_page_by_page_over_ties() {
        List<String> order = new ArrayList<>();
        String unpromised = open();
        String later = open(promised(900L, null));
        List<String> tied = List.of(open(promised(600L, null)), open(promised(600L, null)));
        String soon = open(promised(300L, null));
        String waiting =
                open(
                        promised(30L, null),
                        new TicketWaiting(WaitingOn.CUSTOMER, new PersonId("customer-1"), null));
        String answered = open(promised(300L, null), replied("on it"));
        String cursor = null;
        do {
            JsonNode page = list("sort=due&limit=1" + (cursor == null ? "" : "&cursor=" + cursor));
            order.addAll(ids(page));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        } while (cursor != null);
        assertThat(order)
                .containsExactly(
                        soon, tied.get(0), tied.get(1), later, unpromised, waiting, answered);
        JsonNode rows = list("sort=due").get("items");
        assertThat(rows.get(0).get("dueAt").asString())
                .isEqualTo(aMinuteAgo.plusSeconds(300).toString());
        assertThat(rows.get(5).get("dueAt").isNull()).isTrue();
    }

    @Test
    void what_is_due_before_then_is_what_is_owed_passed_or_not() {
        String passed = open(promised(30L, null));
        String soon = open(promised(300L, null));
        open(promised(301L, null));
        open();
        assertThat(ids(list("sort=due&dueBefore=" + aMinuteAgo.plusSeconds(301))))
                .containsExactly(passed, soon);
        assertThat(ids(list("dueBefore=9999-12-31T23:59:59Z"))).hasSize(3);
    }

    @Test
    void what_is_missed_is_so_at_the_time_of_asking() {
        String old = open(promised(30L, null), replied("late"));
        String soon = open(promised(300L, null));
        String never = open();
        assertThat(ids(list("sort=number&missed=true"))).containsExactly(old);
        assertThat(ids(list("sort=number&missed=false"))).containsExactly(soon, never);
        assertThat(list("missed=true").at("/items/0/missed").asBoolean()).isTrue();
        assertThat(list("missed=false").at("/items/0/missed").asBoolean()).isFalse();

        server.clock().set(Duration.ofMinutes(5));
        assertThat(ids(list("sort=number&missed=true"))).containsExactly(old, soon);
        assertThat(ids(list("sort=number&missed=false"))).containsExactly(never);
    }

    @Test
    void the_live_list_of_what_is_missed_hears_of_it_with_the_event_that_makes_it_so() {
        try (Stream missed = stream("&missed=true");
                Stream kept = stream("&missed=false")) {
            missed.begins();
            kept.begins();
            open(promised(30L, null), replied("late"));
            List<Stream.Event> events = missed.next(2);
            assertThat(events)
                    .extracting(Stream.Event::name)
                    .containsExactly("ticket.sla-terms-assigned", "ticket.replied");
            JsonNode told = JsonMapper.shared().readTree(events.getFirst().data());
            assertThat(told.at("/tickets/0/missed").asBoolean()).isTrue();
            assertThat(kept.next(2))
                    .extracting(Stream.Event::name)
                    .containsExactly("ticket.opened", "left");
        }
    }

    /**
     * Opened a minute ago, and what follows happened at once, but for replies: half a minute later.
     */
    private String open(TicketEvent... then) {
        String id = newTicket();
        head = server.appendAt(aMinuteAgo, id, opened(id, category));
        for (TicketEvent event : then) {
            int seconds = event instanceof TicketReplied ? 31 : 0;
            head = server.appendAt(aMinuteAgo.plusSeconds(seconds), id, event);
        }
        return id;
    }

    private Stream stream(String parameters) {
        return Stream.open(server, "/queue/stream?category=" + category + parameters, null);
    }

    private JsonNode list(String parameters) {
        return Objects.requireNonNull(
                server.http()
                        .get()
                        .uri("/tickets?category=" + category + "&" + parameters)
                        .header("Ledger-Position", Long.toString(head))
                        .header("Prefer", "wait=5")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("items").forEach(row -> ids.add(row.get("id").asString()));
        return ids;
    }
}
