package com.flashafrica.support.audit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.audit.AuditEvent;
import com.flashafrica.support.audit.AuditEvent.ExportTaken;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the outbox into the ledger: all of it, once, whoever is at it and whatever breaks. */
class AccessTakingTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.fresh();
    private static RunningApi one;
    private static RunningApi other;
    private static JdbcClient jdbc;

    private long before;

    @BeforeAll
    static void start() {
        // They take when they are told to, and not in between.
        one = RunningApi.on(LEDGER, "support.audit.take-every=1h");
        other = RunningApi.on(LEDGER, "support.audit.take-every=1h");
        jdbc = JdbcClient.create(LEDGER.source());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        LEDGER.close();
    }

    @BeforeEach
    void remember() {
        before = one.bean(LedgerReader.class).head();
    }

    @Test
    void what_is_over_is_appended_with_its_count_and_taken_out() throws SQLException {
        recordAccess("asha", 2, "2026-01-31 10:00:05Z");
        recordAccess("asha", 3, "2026-01-31 10:00:59.5Z");
        String id = jdbc.sql("SELECT id FROM access_outbox").query(String.class).single();
        recordAccess("asha", 1, "9999-01-01 00:00:00Z");

        one.bean(AccessTaking.class).take();

        Recorded<AuditEvent> event = events().getFirst();
        assertThat(events()).hasSize(1);
        var taken = ((ExportTaken) event.payload()).accesses();
        assertThat(taken.times()).isEqualTo(5);
        assertThat(taken.route()).isEqualTo("/api/v1/events");
        assertThat(taken.first()).isEqualTo(Instant.parse("2026-01-31T10:00:05Z"));
        assertThat(taken.last()).isEqualTo(Instant.parse("2026-01-31T10:00:59.5Z"));
        assertThat(taken.combined()).isFalse();
        assertThat(event.occurredAt()).isEqualTo(taken.last());
        assertThat(event.stream()).isEqualTo("audit-2026-01-31");
        assertThat(event.metadata())
                .containsEntry(EventMetadata.ACTOR, "asha")
                .containsEntry(EventMetadata.ROLE, "AGENT")
                .containsEntry(EventMetadata.AUTHENTICATED, "password")
                .containsEntry(EventMetadata.CORRELATION, "story")
                .containsEntry(EventMetadata.CAUSATION, id);
        assertThat(rows()).as("the one that goes on").isEqualTo(1);
        LEDGER.run("TRUNCATE access_outbox");
    }

    @Test
    void a_crash_between_append_and_delete_appends_nothing_twice() {
        recordAccess("ben", 7, "2026-02-01 10:00:00Z");
        Outbox outbox = new Outbox(LEDGER.source());
        outbox.seal(Clock.systemUTC().instant());
        OutboxRow row = outbox.sealed(10).getFirst();
        journal(one).append(row);
        assertThat(rows()).isEqualTo(1);

        other.bean(AccessTaking.class).take();
        journal(one).append(row);

        assertThat(events()).hasSize(1);
        assertThat(rows()).isZero();
    }

    @Test
    void two_at_the_same_rows_append_each_once() throws Exception {
        for (int i = 0; i < 150; i++) {
            // Minutes apart: more than fit into one.
            recordAccess("actor-" + i, i + 1, "2026-02-02 %02d:%02d:00Z".formatted(i / 60, i % 60));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> taking = take(one);
            for (Future<Void> done :
                    threads.invokeAll(List.of(taking, take(other), take(one), take(other)))) {
                done.get();
            }
        }
        assertThat(events().stream().map(event -> event.metadata().get(EventMetadata.ACTOR)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 150).mapToObj(i -> "actor-" + i).toList());
        assertThat(events().stream().mapToLong(event -> event.payload().accesses().times()).sum())
                .isEqualTo(150 * 151 / 2);
        assertThat(rows()).isZero();
    }

    @Test
    void one_alone_takes_them_in_the_order_in_which_they_began() {
        for (String actor : List.of("c", "a", "b")) {
            recordAccess(actor, 1, "2026-02-03 10:00:00Z");
        }
        one.bean(AccessTaking.class).take();
        assertThat(events().stream().map(event -> event.metadata().get(EventMetadata.ACTOR)))
                .containsExactly("c", "a", "b");
    }

    @Test
    void it_is_done_by_itself_before_long() {
        try (RunningApi often = RunningApi.on(LEDGER, "support.audit.take-every=100ms")) {
            assertThat(often.port()).isPositive();
            recordAccess("dia", 1, "2026-02-04 10:00:00Z");
            await().atMost(Duration.ofSeconds(20)).until(() -> rows() == 0);
        }
        assertThat(events()).hasSize(1);
    }

    @Test
    void where_requests_came_from_is_forgotten_after_the_days_that_are_set() throws SQLException {
        LEDGER.run("TRUNCATE access_source");
        LEDGER.run(
                "INSERT INTO access_source SELECT 'old-' || n, '10.0.0.1', '', 1,"
                        + " now() - interval '91 days', now() - interval '91 days'"
                        + " FROM generate_series(1, 6000) n");
        LEDGER.run(
                "INSERT INTO access_source VALUES ('young', '10.0.0.1', '', 1,"
                        + " now() - interval '100 days', now() - interval '89 days')");
        one.bean(OldSources.class).forget();
        assertThat(jdbc.sql("SELECT id FROM access_source").query(String.class).list())
                .containsExactly("young");
    }

    private static Callable<Void> take(RunningApi side) {
        return () -> {
            side.bean(AccessTaking.class).take();
            return null;
        };
    }

    private static AccessJournal journal(RunningApi side) {
        return new AccessJournal(
                side.bean(com.flashafrica.support.ledger.Appender.class),
                side.bean(LedgerReader.class),
                side.bean(EventCodec.class));
    }

    private static void recordAccess(String actor, int times, String at) {
        jdbc.sql(
                        "CALL record_access('EXPORT', ?, 'AGENT', 'password', '/api/v1/events',"
                            + " 'story', '10.0.0.1', 'curl', ?, ?::timestamptz, ?::timestamptz)")
                .params(actor, (long) times, at, at)
                .update();
    }

    private List<Recorded<AuditEvent>> events() {
        EventCodec codec = one.bean(EventCodec.class);
        return one.bean(LedgerReader.class).page(before, 1_000).stream()
                .map(event -> codec.decode(event, AuditEvent.class))
                .toList();
    }

    private static long rows() {
        return jdbc.sql("SELECT count(*) FROM access_outbox").query(Long.class).single();
    }
}
