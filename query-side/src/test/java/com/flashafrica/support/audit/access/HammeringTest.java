package com.flashafrica.support.audit.access;

import static com.flashafrica.support.testing.Events.newTicket;
import static com.flashafrica.support.testing.Events.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.access.Access;
import com.flashafrica.support.platform.access.AccessOutbox;
import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Source;
import com.flashafrica.support.testing.QuerySideServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** However hard somebody reads what is audited: rows are few, and their counts add up. */
class HammeringTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:20:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final QuerySideServer server = QuerySideServer.get();

    @BeforeEach
    @AfterEach
    void empty() {
        server.run("TRUNCATE access_outbox");
        server.run("TRUNCATE access_source");
    }

    @Test
    void ten_thousand_reads_are_a_row_a_minute() {
        String ticket = newTicket();
        server.append(ticket, opened(ticket, "audited"));
        WebClient http = server.streams();
        Long answered =
                Flux.range(0, 10_000)
                        .flatMap(
                                _ ->
                                        http.get()
                                                .uri("/audit/1?language=en")
                                                .retrieve()
                                                .toBodilessEntity(),
                                64)
                        .count()
                        .block(PATIENCE);
        assertThat(answered).isEqualTo(10_000);
        List<List<String>> rows =
                server.rows("SELECT kind, actor, route, times FROM access_outbox ORDER BY no");
        assertThat(rows).hasSizeBetween(1, 4);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.subList(0, 3))
                                .containsExactly(
                                        "AUDIT_READ", TestTokens.LEAD, "/api/v1/audit/{position}"));
        assertThat(total()).isEqualTo(10_000);
        assertThat(server.rows("SELECT sum(times) FROM access_source"))
                .containsExactly(List.of("10000"));
    }

    @Test
    void a_thousand_actors_in_one_minute_are_a_hundred_and_the_rest_counted() {
        record(1_000, i -> access("actor-" + i, "10.0.0.1", AT));

        assertThat(server.rows("SELECT actor FROM access_outbox WHERE actor <> '*'")).hasSize(100);
        assertThat(
                        server.rows(
                                "SELECT actor, route, times, until FROM access_outbox WHERE actor ="
                                        + " '*'"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subList(0, 3)).containsExactly("*", "*", "900");
                    assertThat(row.get(3)).as("until the hour is over").contains(":00:00");
                });
        assertThat(total()).isEqualTo(1_000);
    }

    @Test
    void one_actor_from_everywhere_leaves_twenty_places_and_the_rest_counted() {
        record(300, i -> access("actor", "10.0.0." + i, AT));

        assertThat(server.rows("SELECT times FROM access_outbox")).containsExactly(List.of("300"));
        assertThat(server.rows("SELECT 1 FROM access_source WHERE address <> ''")).hasSize(20);
        assertThat(server.rows("SELECT times FROM access_source WHERE address = ''"))
                .containsExactly(List.of("280"));
    }

    @Test
    void an_outbox_that_nobody_empties_stays_bounded() {
        server.run(
                "INSERT INTO access_outbox (since, until, kind, actor, role, route, trace, times,"
                        + " first_at, last_at) SELECT now(), now(), 'EXPORT', 'a-' || n, 'AGENT',"
                        + " '/r', '', 1, now(), now() FROM generate_series(1, 10000) n");
        for (int minute = 0; minute < 30; minute++) {
            Instant at = AT.plus(Duration.ofMinutes(minute));
            record(5, i -> access("late-" + i, "10.0.0.1", at));
        }
        assertThat(server.rows("SELECT actor, times FROM access_outbox WHERE actor NOT LIKE 'a-%'"))
                .containsExactly(List.of("*", "150"));
    }

    @Test
    void what_is_sealed_is_counted_no_more() {
        record(3, _ -> access("actor", "10.0.0.1", AT));
        server.run("UPDATE access_outbox SET sealed = true");
        record(2, _ -> access("actor", "10.0.0.1", AT));
        assertThat(server.rows("SELECT sealed, times FROM access_outbox ORDER BY no"))
                .containsExactly(List.of("t", "3"), List.of("f", "2"));
    }

    @Test
    void whoever_may_only_read_may_call_the_procedure_and_nothing_else() {
        String call =
                "CALL record_access('EXPORT', 'a', 'AGENT', NULL, '/r', 't', '', '', 1, now(),"
                        + " now())";
        server.run("SET ROLE support_reader; " + call);
        assertThat(total()).isEqualTo(1);
        for (String forbidden :
                List.of(
                        "DELETE FROM access_outbox",
                        "UPDATE access_outbox SET times = 0",
                        "INSERT INTO access_source VALUES ('', '', '', 1, now(), now())",
                        "SELECT * FROM access_outbox")) {
            assertThatThrownBy(() -> server.run("SET ROLE support_reader; " + forbidden))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void record(int times, IntFunction<Access> access) {
        AccessOutbox outbox = server.bean(AccessOutbox.class);
        Flux.range(0, times)
                .flatMap(i -> outbox.record(access.apply(i)), 256)
                .then()
                .block(PATIENCE);
    }

    private static Access access(String actor, String address, Instant at) {
        return new Access(
                AccessKind.EXPORT,
                new Caller(actor, Role.AGENT, null, "password"),
                "/api/v1/events",
                "story",
                new Source(address, "curl"),
                at);
    }

    private long total() {
        return Long.parseLong(
                server.rows("SELECT sum(times) FROM access_outbox").getFirst().getFirst());
    }
}
