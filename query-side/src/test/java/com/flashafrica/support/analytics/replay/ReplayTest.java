package com.flashafrica.support.analytics.replay;

import static com.flashafrica.support.testing.Events.assigned;
import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.noted;
import static com.flashafrica.support.testing.Events.opened;
import static com.flashafrica.support.testing.Events.prioritised;
import static com.flashafrica.support.testing.Events.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.platform.feed.LedgerFeed;
import com.flashafrica.support.platform.history.Cuts;
import com.flashafrica.support.testing.QuerySideServer;
import com.flashafrica.support.testing.Stream;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.ticket.RandomTickets;
import com.flashafrica.support.ticketing.ticket.RandomTickets.Happening;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {
    private static final String LONG = "&speed=0.01";

    private final QuerySideServer server = QuerySideServer.get();
    private final Clock machine = Clock.systemUTC();
    private final JsonMapper json = new JsonMapper();

    @Test
    void a_replay_says_again_what_the_live_stream_said() {
        String category = "replay-" + newTicket();
        try (Stream live = Stream.open(server, "/queue/stream?category=" + category, null)) {
            long from = live.begins();
            String id = newTicket();
            server.append(id, opened(id, category), prioritised(Priority.HIGH));
            long to = server.append(id, assigned("asha"), resolved());
            try (Stream replay = replay(from, to, "&speed=max", null)) {
                assertThat(replay.begins()).isEqualTo(from);
                assertThat(replay.next(4)).isEqualTo(live.next(4));
                Stream.Event end = replay.next();
                assertThat(end.name()).isEqualTo("end");
                assertThat(end.id()).isEqualTo(Long.toString(to));
            }
        }
    }

    @Test
    void broken_off_and_resumed_anywhere_it_misses_nothing_and_repeats_nothing() {
        long from = server.bean(LedgerFeed.class).ledgerHead();
        long to = random(60);
        List<Stream.Event> pieces = new ArrayList<>();
        String cursor = null;
        for (int size : List.of(1, 0, 7, 13, 2, 30)) {
            try (Stream piece = replay(from, to, "&speed=1000", cursor)) {
                piece.begins();
                pieces.addAll(piece.next(size));
                cursor = piece.lastId();
            }
        }
        try (Stream rest = replay(from, to, "&speed=max", cursor)) {
            pieces.addAll(rest.next((int) (to - from) - pieces.size()));
            assertThat(rest.next().name()).isEqualTo("end");
        }
        assertThat(pieces)
                .extracting(event -> Long.valueOf(Objects.requireNonNull(event.id())))
                .isEqualTo(LongStream.rangeClosed(from + 1, to).boxed().toList());
    }

    @Test
    void only_the_types_that_were_asked_for_are_told() {
        long from = server.bean(LedgerFeed.class).ledgerHead();
        String id = newTicket();
        server.append(id, opened(id, "replay"), noted("a note"), noted("another"));
        long to = server.append(id, resolved());
        String types = "&speed=max&types=ticket.resolved";
        try (Stream replay = replay(from, to, types, null)) {
            Stream.Event resolved = replay.next();
            assertThat(resolved.name()).isEqualTo("ticket.resolved");
            JsonNode row = json.readTree(resolved.data()).get("tickets").get(0);
            assertThat(row.get("version").asLong()).isEqualTo(4);
            assertThat(replay.next().name()).isEqualTo("end");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 40", "3600, 0"})
    void the_totals_are_the_figures_as_of_their_positions(int every, int skip) {
        long from = server.bean(LedgerFeed.class).ledgerHead();
        long to = random(150);
        String view = "&view=metrics&speed=max&everySeconds=" + every;
        List<Stream.Event> told = new ArrayList<>();
        try (Stream replay = replay(from + skip, to, view, null)) {
            for (Stream.Event next = replay.next();
                    !next.name().equals("end");
                    next = replay.next()) {
                told.add(next);
            }
        }
        assertThat(told).isNotEmpty().extracting(Stream.Event::name).containsOnly("totals");
        assertThat(told.getLast().id()).isEqualTo(Long.toString(to));
        for (Stream.Event totals : told) {
            JsonNode figures = json.readTree(totals.data());
            JsonNode asOf = get("/metrics/tickets?asOf=" + totals.id());
            assertThat(figures.get("position").asString()).isEqualTo(totals.id());
            figures.properties().stream()
                    .filter(field -> !field.getKey().equals("position"))
                    .forEach(field ->
                            assertThat(field.getValue())
                                    .as(field.getKey() + " at " + totals.id())
                                    .isEqualTo(asOf.get(field.getKey())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&types=ticket.opened,ticket.resolved"})
    void totals_come_once_an_interval_wherever_the_replay_began(String types) {
        long from = server.bean(LedgerFeed.class).ledgerHead();
        String id = newTicket();
        server.append(id, opened(id, "replay"));
        await().until(() -> server.append(id, noted("waits for the clock")) > from + 15);
        long to = server.append(id, resolved());
        List<Stream.Event> whole = totals(from, to, types, null);
        assertThat(whole.subList(0, whole.size() - 1))
                .extracting(event -> recordedAt(position(event)).getEpochSecond())
                .doesNotHaveDuplicates();
        for (long cursor = from + 1; cursor <= to; cursor++) {
            long begun = cursor;
            List<Stream.Event> rest = totals(from, to, types, Long.toString(cursor));
            assertThat(rest)
                    .isEqualTo(
                            whole.stream()
                                    .filter(event ->
                                            position(event) > begun || event.name().equals("end"))
                                    .toList());
        }
    }

    private static long position(Stream.Event event) {
        return Long.parseLong(Objects.requireNonNull(event.id()));
    }

    private List<Stream.Event> totals(long from, long to, String types, @Nullable String cursor) {
        List<Stream.Event> told = new ArrayList<>();
        String view = "&view=metrics&speed=max&everySeconds=1" + types;
        try (Stream replay = replay(from, to, view, cursor)) {
            while (told.isEmpty() || !told.getLast().name().equals("end")) {
                told.add(replay.next());
            }
        }
        return told;
    }

    @Test
    void a_reader_that_does_not_read_holds_up_nobody_and_misses_nothing() {
        long from = server.bean(LedgerFeed.class).ledgerHead();
        String id = newTicket();
        TicketEvent[] notes = Collections.nCopies(500, noted("n")).toArray(TicketEvent[]::new);
        server.append(id, opened(id, "replay"));
        long to = 0;
        for (int i = 0; i < 40; i++) {
            to = server.append(id, (Object[]) notes);
        }
        try (Stream slow = replay(from, to, "&speed=max", null)) {
            slow.begins();
            try (Stream quick = replay(to - 5, to, "&speed=max", null)) {
                assertThat(quick.next(5)).hasSize(5);
            }
            int events = (int) (to - from);
            assertThat(slow.next(events).getLast().id()).isEqualTo(Long.toString(to));
            assertThat(slow.next().name()).isEqualTo("end");
        }
    }

    @Test
    void a_cursor_of_elsewhere_begins_anew_and_says_so() {
        long from = server.bean(LedgerFeed.class).ledgerHead();
        String id = newTicket();
        long to = server.append(id, opened(id, "replay"));
        for (String cursor : List.of("0", Long.toString(to + 1))) {
            try (Stream replay = replay(from, to, "&speed=max", cursor)) {
                assertThat(replay.next().name()).isEqualTo("reset");
                assertThat(replay.next().name()).isEqualTo("ticket.opened");
            }
        }
    }

    @Test
    void where_nothing_happens_for_long_it_shows_that_it_is_alive() {
        long to = longGap();
        try (Stream replay = replay(to - 2, to, LONG, null)) {
            replay.next();
            while (!replay.line().equals(":alive")) {
                // Only the comment's own timing is waited for.
            }
        }
    }

    @Test
    void there_is_room_for_so_many_at_once() {
        long to = longGap();
        List<Stream> playing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Stream stream = replay(to - 2, to, LONG, null);
            stream.next();
            playing.add(stream);
        }
        assertThatThrownBy(() -> replay(to - 2, to, "", null)).hasMessageContaining("503");
        playing.getFirst().close();
        await().ignoreExceptions()
                .until(() -> {
                    replay(to - 2, to, "&speed=max", null).close();
                    return true;
                });
        playing.forEach(Stream::close);
    }

    /** Two events, minutes apart when they are played as slowly as can be; the last position. */
    private long longGap() {
        String id = newTicket();
        long first = server.append(id, opened(id, "replay"));
        Instant end = recordedAt(first).plusSeconds(2);
        await().until(() -> machine.instant().isAfter(end));
        return server.append(id, resolved());
    }

    private Instant recordedAt(long position) {
        return Objects.requireNonNull(server.bean(Cuts.class).recordedAt(position));
    }

    @ParameterizedTest
    @CsvSource({
        "speed=fast, 400",
        "speed=0, 400",
        "speed=NaN, 400",
        "view=mood, 400",
        "types=ticket.vanished, 400",
        "everySeconds=0, 400",
        "from=noon, 400",
        "from=999999999, 422",
        "to=999999999, 422",
        "from=5&to=3, 422"
    })
    void what_cannot_be_played_is_refused(String parameters, int status) {
        server.http()
                .get()
                .uri("/analytics/replay?" + parameters)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json");
    }

    /** So many events of tickets of its own; the position of the last. */
    private long random(int events) {
        RandomTickets tickets = new RandomTickets(3, 12);
        Map<String, String> ids = new HashMap<>();
        long last = 0;
        for (int i = 0; i < events; i++) {
            Happening next = tickets.next();
            String id = ids.computeIfAbsent(next.stream(), _ -> newTicket());
            last = server.appendAt(next.at(), id, next.event());
        }
        return last;
    }

    private Stream replay(long from, long to, String more, @Nullable String cursor) {
        return Stream.open(server, "/analytics/replay?from=" + from + "&to=" + to + more, cursor);
    }

    private JsonNode get(String path) {
        return Objects.requireNonNull(
                server.http()
                        .get()
                        .uri(path)
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody());
    }
}
