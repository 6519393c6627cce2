package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppendingTest {
    private EmbeddedLedger ledger;
    private LedgerReader reader;
    private GroupCommitAppender appender;
    private final MovableClock clock = new MovableClock(Events.NOON);

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.fresh();
        reader = new JdbcLedgerReader(ledger.readPool());
        appender = Appenders.on(ledger.database(), AppenderConfig.defaults(), clock);
    }

    @AfterEach
    void drop() {
        appender.close();
        ledger.close();
    }

    @Test
    void anEventIsReadBackAsItWasAppended() {
        Instant beforeChrist = Instant.parse("0001-01-01T00:00:00.000001Z");
        NewEvent event =
                new NewEvent(
                        "a",
                        1,
                        UUID.randomUUID(),
                        "test.happened",
                        7,
                        beforeChrist,
                        new byte[] {0, -1},
                        new byte[0]);
        Appended appended = appender.append(new Append(List.of(event), null)).join();
        assertThat(appended).isEqualTo(new Appended("a", 1, 1, Events.NOON, false));
        LedgerEvent read = Chain.verified(reader).getFirst();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("position", "recordedAt", "hash")
                .isEqualTo(event);
        assertThat(read.recordedAt()).isEqualTo(Events.NOON);
    }

    @Test
    void eventsOfSeveralStreamsAreRecordedTogetherOrNotAtAll() {
        appender.append(Events.append("b", 1)).join();
        Append both = new Append(List.of(Events.event("a", 1), Events.event("b", 1)), null);
        assertThat(Appenders.failure(appender.append(both))).isInstanceOf(VersionConflict.class);
        assertThat(reader.version("a")).isZero();
        Append next = new Append(List.of(Events.event("a", 1), Events.event("b", 2)), null);
        assertThat(appender.append(next).join().position()).isEqualTo(3);
        assertThat(reader.stream("b", 1, 10))
                .singleElement()
                .extracting(LedgerEvent::position)
                .isEqualTo(3L);
    }

    @Test
    void aBadAppendFailsAloneInItsBatch() throws Exception {
        appender.append(Events.append("first", 1)).join();
        List<CompletableFuture<Appended>> good = new ArrayList<>();
        CompletableFuture<Appended> bad;
        try (AppendLock lock = new AppendLock(ledger)) {
            good.add(appender.append(Events.append("opens-the-batch-that-waits", 1)));
            good.add(appender.append(Events.append("a", 1)));
            bad = appender.append(Events.append("a", 9));
            good.add(appender.append(Events.append("a", 2)));
        }
        good.forEach(CompletableFuture::join);
        assertThat(Appenders.failure(bad)).isInstanceOf(VersionConflict.class);
        assertThat(Chain.verified(reader)).hasSize(4);
    }

    @Test
    void whatTheDatabaseWillNotHaveFailsAloneToo() throws Exception {
        ledger.run("ALTER TABLE ledger_event ADD CHECK (stream <> 'cursed')");
        appender.append(Events.append("first", 1)).join();
        CompletableFuture<Appended> cursed;
        List<CompletableFuture<Appended>> good = new ArrayList<>();
        try (AppendLock lock = new AppendLock(ledger)) {
            good.add(appender.append(Events.append("opens-the-batch-that-waits", 1)));
            good.add(appender.append(Events.append("a", 1)));
            cursed = appender.append(Events.append("cursed", 1));
            good.add(appender.append(Events.append("b", 1)));
        }
        good.forEach(CompletableFuture::join);
        assertThat(Appenders.failure(cursed)).isInstanceOf(AppendRefused.class);
        assertThat(Chain.verified(reader)).hasSize(4);
    }

    @Test
    void recordedTimesNeverStepBackWithTheClock() {
        appender.append(Events.append("a", 1)).join();
        clock.move(Duration.ofSeconds(-30));
        Appended second = appender.append(Events.append("a", 2)).join();
        clock.move(Duration.ofSeconds(31));
        Appended third = appender.append(Events.append("a", 3)).join();
        assertThat(second.recordedAt()).isEqualTo(Events.NOON);
        assertThat(third.recordedAt()).isEqualTo(Events.NOON.plusSeconds(1));
    }

    @Test
    void recordedByThenIsAPrefix() {
        for (int version = 1; version <= 5; version++) {
            appender.append(Events.append("a", version)).join();
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(reader.headAt(Events.NOON.minusNanos(1_000))).isZero();
        assertThat(reader.headAt(Events.NOON)).isEqualTo(1);
        assertThat(reader.headAt(Events.NOON.plusSeconds(2).plusMillis(1))).isEqualTo(3);
        assertThat(reader.headAt(Events.NOON.plusSeconds(100))).isEqualTo(5);
    }

    @Test
    void anAppendLargerThanTheQueueIsRefusedForGood() {
        try (GroupCommitAppender small =
                Appenders.on(ledger.database(), AppenderConfig.defaults().withQueue(10, 100))) {
            assertThat(Appenders.failure(small.append(Events.append("a", 1))))
                    .isInstanceOf(AppendRefused.class);
        }
    }

    @Test
    void closingRecordsWhatWaitsAndTakesNoMore() throws Exception {
        List<CompletableFuture<Appended>> waiting = new ArrayList<>();
        for (int version = 1; version <= 200; version++) {
            waiting.add(appender.append(Events.append("a", version)));
        }
        appender.close();
        assertThat(waiting).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(reader.version("a")).isEqualTo(200);
        assertThat(Appenders.failure(appender.append(Events.append("a", 201))))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void metricsTellLatencyBatchSizeQueueDepthAndHead() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (GroupCommitAppender measured =
                new GroupCommitAppender(
                        ledger.database(),
                        AppenderConfig.defaults(),
                        Clock.systemUTC(),
                        meters,
                        head -> {})) {
            measured.append(Events.append("a", 1)).join();
            measured.append(Events.append("a", 2)).join();
        }
        assertThat(meters.get("ledger.append").timer().count()).isEqualTo(2);
        assertThat(meters.get("ledger.batch").summary().totalAmount()).isEqualTo(2);
        assertThat(meters.get("ledger.queue").gauge().value()).isZero();
        assertThat(meters.get("ledger.head").gauge().value()).isEqualTo(2);
    }
}
