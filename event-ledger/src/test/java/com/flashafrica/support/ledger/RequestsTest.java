package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final byte[] BODY = {1, 2, 3};
    private static final byte[] OTHER_BODY = {3, 2, 1};
    private static final Instant TOMORROW = Events.NOON.plus(Duration.ofDays(1));

    private EmbeddedLedger ledger;
    private LedgerReader reader;
    private GroupCommitAppender appender;
    private final MovableClock clock = new MovableClock(Events.NOON);

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.fresh();
        reader = new JdbcLedgerReader(ledger.readPool());
        appender =
                Appenders.on(
                        ledger.database(),
                        AppenderConfig.defaults().withPruneEvery(Duration.ofMillis(50)),
                        clock);
    }

    @AfterEach
    void drop() {
        appender.close();
        ledger.close();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndAppendNothing() {
        Appended first = appender.append(Events.append("a", 1, key("k", BODY, TOMORROW))).join();
        appender.append(Events.append("a", 2)).join();
        clock.move(Duration.ofHours(1));
        Appended again = appender.append(Events.append("a", 1, key("k", BODY, TOMORROW))).join();
        assertThat(again).isEqualTo(first.asReplay());
        assertThat(reader.head()).isEqualTo(2);
    }

    @Test
    void whateverGoesWrongWithPruningThereIsAnAppenderAfterwards() {
        AtomicInteger failed = new AtomicInteger();
        InstantSource hurt =
                () -> {
                    if (failed.getAndIncrement() < 3) {
                        throw new IllegalStateException("no time");
                    }
                    return Events.NOON;
                };
        try (GroupCommitAppender pruning =
                Appenders.on(
                        ledger.database(),
                        AppenderConfig.defaults().withPruneEvery(Duration.ofMillis(1)),
                        hurt.withZone(ZoneOffset.UTC))) {
            await().until(() -> failed.get() > 3);
            assertThat(pruning.append(Events.append("a", 1)).join().position()).isEqualTo(1);
        }
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        appender.append(Events.append("a", 1, key("k", BODY, TOMORROW))).join();
        assertThat(
                        Appenders.failure(
                                appender.append(
                                        Events.append("b", 1, key("k", OTHER_BODY, TOMORROW)))))
                .isInstanceOf(RequestReused.class);
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void keysOfTwoActorsNeverMeet() {
        appender.append(Events.append("a", 1, key("k", BODY, null))).join();
        RequestKey other = new RequestKey("someone-else", "k", OTHER_BODY, null);
        assertThat(appender.append(Events.append("b", 1, other)).join().replayed()).isFalse();
    }

    @Test
    void aRefusedAppendIsNotRemembered() {
        assertThat(Appenders.failure(appender.append(Events.append("a", 5, key("k", BODY, null)))))
                .isInstanceOf(VersionConflict.class);
        assertThat(reader.request("agent", "k", clock.instant())).isEmpty();
        assertThat(appender.append(Events.append("a", 1, key("k", BODY, null))).join().replayed())
                .isFalse();
    }

    @Test
    void aRepetitionIsAnsweredEvenWhenABatchMateTookItsVersion() throws Exception {
        Appended first = appender.append(Events.append("a", 1, key("k", BODY, null))).join();
        CompletableFuture<Appended> opens;
        CompletableFuture<Appended> mate;
        CompletableFuture<Appended> again;
        try (AppendLock lock = new AppendLock(ledger)) {
            opens = appender.append(Events.append("opens-the-batch-that-waits", 1));
            mate = appender.append(Events.append("a", 2));
            again = appender.append(Events.append("a", 2, key("k", BODY, null)));
        }
        assertThat(again.join()).isEqualTo(first.asReplay());
        assertThat(mate.join().position()).isEqualTo(opens.join().position() + 1);
    }

    @Test
    void anExpiredKeyIsForgottenAndPruned() {
        appender.append(Events.append("a", 1, key("k", BODY, TOMORROW))).join();
        appender.append(Events.append("b", 1, key("for ever", BODY, null))).join();
        assertThat(reader.request("agent", "k", clock.instant())).isPresent();
        clock.move(Duration.ofDays(1));
        assertThat(reader.request("agent", "k", clock.instant())).isEmpty();
        await().untilAsserted(() -> assertThat(remembered()).isEqualTo(1));
        assertThat(reader.request("agent", "for ever", clock.instant()))
                .hasValueSatisfying(request -> {
                    assertThat(request.position()).isEqualTo(2);
                    assertThat(request.bodyDigest()).isEqualTo(BODY);
                    assertThat(request.expires()).isNull();
                });
    }

    @Test
    void anExpiredKeyMayBeUsedAgainBeforeItIsPruned() {
        try (GroupCommitAppender lazy =
                Appenders.on(ledger.database(), AppenderConfig.defaults(), clock)) {
            appender.close();
            lazy.append(Events.append("a", 1, key("k", BODY, TOMORROW))).join();
            clock.move(Duration.ofDays(2));
            Instant later = clock.instant().plus(Duration.ofDays(1));
            Appended anew = lazy.append(Events.append("a", 2, key("k", OTHER_BODY, later))).join();
            assertThat(anew.replayed()).isFalse();
            assertThat(reader.request("agent", "k", clock.instant()))
                    .hasValueSatisfying(request -> assertThat(request.version()).isEqualTo(2));
        }
    }

    @Test
    void aStormOfOneRequestAppendsOnce() {
        List<CompletableFuture<Appended>> storm =
                IntStream.range(0, 64)
                        .mapToObj(i -> appender.append(Events.append("a", 1, key("k", BODY, null))))
                        .toList();
        assertThat(storm.stream().map(CompletableFuture::join).filter(a -> !a.replayed()))
                .hasSize(1);
        assertThat(reader.head()).isEqualTo(1);
    }

    private static RequestKey key(String key, byte[] body, @Nullable Instant expires) {
        return new RequestKey("agent", key, body, expires);
    }

    private int remembered() throws SQLException {
        try (Connection connection = ledger.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ledger_request")) {
            row.next();
            return row.getInt(1);
        }
    }
}
