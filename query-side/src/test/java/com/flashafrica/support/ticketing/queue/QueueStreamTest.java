package com.flashafrica.support.ticketing.queue;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static com.flashafrica.support.testing.Events.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import com.flashafrica.support.ticketing.Priority;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QueueStreamTest {
    private final QuerySideServer server = QuerySideServer.get();
    private final JsonMapper json = new JsonMapper();
    private final String category = "stream-" + UUID.randomUUID();

    @Test
    void each_event_is_one_message_that_names_the_ticket_as_it_is_then() {
        String id = newTicket();
        try (Stream stream = stream("", null)) {
            long before = stream.begins();
            server.append(id, opened(id, category));
            long position = server.append(id, assigned("agent-1"));
            List<Stream.Event> events = stream.next(2);
            assertThat(before).isLessThan(position);
            assertThat(events)
                    .extracting(Stream.Event::name)
                    .containsExactly("ticket.opened", "ticket.assigned");
            JsonNode data = json.readTree(events.get(1).data());
            assertThat(events.get(1).id()).isEqualTo(Long.toString(position));
            assertThat(data.get("position").asLong()).isEqualTo(position);
            assertThat(data.get("type").asString()).isEqualTo("ticket.assigned");
            JsonNode row = data.get("tickets").get(0);
            assertThat(row.get("id").asString()).isEqualTo(id);
            assertThat(row.get("status").asString()).isEqualTo("NEW");
            assertThat(row.get("assignee").get("agent").asString()).isEqualTo("agent-1");
        }
    }

    @Test
    void a_ticket_that_stops_matching_leaves_and_what_follows_is_not_told() {
        String id = newTicket();
        String other = newTicket();
        try (Stream stream = stream("&priority=HIGH,CRITICAL", null)) {
            stream.begins();
            server.append(id, opened(id, category));
            server.append(id, prioritised(Priority.HIGH));
            server.append(id, noted("still high"));
            long left = server.append(id, prioritised(Priority.LOW));
            server.append(id, resolved());
            server.append(other, opened(other, category), prioritised(Priority.CRITICAL));
            List<Stream.Event> events = stream.next(4);
            assertThat(events)
                    .extracting(Stream.Event::name)
                    .containsExactly(
                            "ticket.prioritised", "ticket.noted", "left", "ticket.prioritised");
            JsonNode data = json.readTree(events.get(2).data());
            assertThat(data.get("position").asLong()).isEqualTo(left);
            assertThat(data.get("type").asString()).isEqualTo("ticket.prioritised");
            assertThat(data.get("tickets").get(0).get("priority").asString()).isEqualTo("LOW");
        }
    }

    @Test
    void cut_at_any_moment_and_taken_up_again_it_says_the_same_as_one_that_never_broke() {
        Random random = new Random(3);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(newTicket());
        }
        Stream whole = stream("&status=NEW,OPEN", null);
        whole.begins();
        List<Stream.Event> pieces = new ArrayList<>();
        String cursor = null;
        int expected = 0;
        for (int round = 0; round < 25; round++) {
            try (Stream piece = stream("&status=NEW,OPEN", cursor)) {
                piece.begins();
                int fresh = happen(ids, random);
                expected += fresh;
                pieces.addAll(piece.next(random.nextInt(expected - pieces.size() + 1)));
                cursor = piece.lastId();
            }
        }
        try (Stream piece = stream("&status=NEW,OPEN", cursor)) {
            pieces.addAll(piece.next(expected - pieces.size()));
        }
        List<Stream.Event> all = whole.next(expected);
        whole.close();
        assertThat(pieces).isEqualTo(all);
        assertThat(all).extracting(Stream.Event::name).contains("left", "ticket.opened");
    }

    /** Some events; how many of them the stream tells of. */
    private int happen(List<String> ids, Random random) {
        int told = 0;
        for (int i = 0; i < 6; i++) {
            int which = random.nextInt(ids.size());
            String id = ids.get(which);
            if (!started.contains(id)) {
                started.add(id);
                server.append(id, opened(id, category));
                told++;
            } else if (random.nextInt(4) == 0) {
                server.append(id, resolved());
                ids.set(which, newTicket());
                told++;
            } else {
                server.append(id, noted("note " + i));
                told++;
            }
        }
        return told;
    }

    private final List<String> started = new ArrayList<>();

    @Test
    void a_reader_from_far_back_is_told_what_the_live_ones_were_told() {
        String id = newTicket();
        long first = server.append(id, opened(id, category));
        server.append(id, Collections.nCopies(300, noted("a note")).toArray());
        server.append(id, prioritised(Priority.HIGH));
        try (Stream stream = stream("&priority=NORMAL", Long.toString(first - 1))) {
            List<Stream.Event> events = stream.next(302);
            assertThat(events.getFirst().name()).isEqualTo("ticket.opened");
            assertThat(events.getLast().name()).isEqualTo("left");
            assertThat(events).extracting(Stream.Event::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_beyond_the_head_is_reset_to_the_head_and_goes_on_live() {
        String id = newTicket();
        long head = server.append(id, opened(id, category));
        try (Stream stream = stream("", "999999999")) {
            Stream.Event reset = stream.next();
            assertThat(reset.name()).isEqualTo("reset");
            assertThat(json.readTree(reset.data()).get("head").asLong())
                    .isGreaterThanOrEqualTo(head);
            assertThat(reset.id()).isEqualTo(json.readTree(reset.data()).get("head").asString());
            server.append(id, assigned("agent-1"));
            assertThat(stream.next().name()).isEqualTo("ticket.assigned");
        }
    }

    @Test
    void a_cursor_that_is_no_position_is_refused() {
        server.http()
                .get()
                .uri("/queue/stream")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "yesterday")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void a_stream_where_nothing_happens_shows_that_it_is_alive() {
        try (Stream stream = stream("", null)) {
            stream.begins();
            while (!stream.line().equals(":alive")) {
                // Only the comment's own timing is waited for.
            }
        }
    }

    private Stream stream(String parameters, @Nullable String cursor) {
        return Stream.open(server, "/queue/stream?category=" + category + parameters, cursor);
    }
}
