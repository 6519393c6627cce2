package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.ledger.testing.TcpProxy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What wakes readers. The poll is an hour away unless it is what the test is about. */
class HeadSignalTest {
    private static final SignalConfig NO_POLL =
            SignalConfig.defaults().withPoll(Duration.ofHours(1));

    private EmbeddedLedger ledger;
    private final List<Long> heads = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.fresh();
    }

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void aCommitOfThisProcessWakesByCallbackEvenWithoutADatabaseToListenTo() throws Exception {
        TcpProxy gone = new TcpProxy(ledger.port());
        LedgerDatabase nowhere = ledger.databaseBehind(gone.port());
        gone.close();
        try (HeadSignal signal = new HeadSignal(nowhere, NO_POLL);
                GroupCommitAppender appender =
                        new GroupCommitAppender(
                                ledger.database(),
                                AppenderConfig.defaults(),
                                Clock.systemUTC(),
                                new SimpleMeterRegistry(),
                                signal::advanced)) {
            signal.onAdvance(heads::add);
            for (int version = 1; version <= 20; version++) {
                long position = appender.append(Events.append("a", version)).join().position();
                await().pollInterval(Duration.ofMillis(1)).until(() -> heads.contains(position));
            }
            assertThat(heads).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aCommitOfAnotherProcessWakesByNotification() throws Exception {
        try (HeadSignal signal = new HeadSignal(ledger.database(), NO_POLL);
                GroupCommitAppender elsewhere = Appenders.on(ledger.database())) {
            signal.onAdvance(heads::add);
            awaitListening();
            elsewhere.append(Events.append("a", 1)).join();
            await().until(() -> heads.contains(1L));
        }
    }

    @Test
    void whatWasCommittedWhileTheListenerWasAwayIsFoundWhenItIsBack() throws Exception {
        try (TcpProxy proxy = new TcpProxy(ledger.port());
                HeadSignal signal = new HeadSignal(ledger.databaseBehind(proxy.port()), NO_POLL);
                GroupCommitAppender elsewhere = Appenders.on(ledger.database())) {
            signal.onAdvance(heads::add);
            awaitListening();
            for (int version = 1; version <= 3; version++) {
                proxy.cut();
                long position = elsewhere.append(Events.append("a", version)).join().position();
                await().until(() -> heads.contains(position));
            }
        }
    }

    @Test
    void aKilledListenerBackendHeals() throws Exception {
        try (HeadSignal signal = new HeadSignal(ledger.database(), NO_POLL);
                GroupCommitAppender elsewhere = Appenders.on(ledger.database())) {
            signal.onAdvance(heads::add);
            awaitListening();
            ledger.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name"
                            + " = 'ledger-watch' AND datname = current_database()");
            elsewhere.append(Events.append("a", 1)).join();
            await().until(() -> heads.contains(1L));
        }
    }

    @Test
    void aNotificationThatIsWrongOrNotEvenANumberMovesNothing() throws Exception {
        try (HeadSignal signal = new HeadSignal(ledger.database(), NO_POLL);
                GroupCommitAppender elsewhere = Appenders.on(ledger.database())) {
            signal.onAdvance(heads::add);
            awaitListening();
            ledger.run("SELECT pg_notify('" + channel() + "', '" + Long.MAX_VALUE + "')");
            ledger.run("SELECT pg_notify('" + channel() + "', 'karibu')");
            elsewhere.append(Events.append("a", 1)).join();
            await().until(() -> heads.contains(1L));
            elsewhere.append(Events.append("a", 2)).join();
            await().until(() -> heads.contains(2L));
            assertThat(heads).containsExactly(1L, 2L);
        }
    }

    private String channel() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(
                        ledger.database().url(), ledger.database().properties())) {
            return LedgerKeys.channel(LedgerKeys.idOf(connection));
        }
    }

    @Test
    void withoutAnyNotificationThePollFindsIt() throws Exception {
        SignalConfig polling = SignalConfig.defaults().withPoll(Duration.ofMillis(20));
        try (HeadSignal signal = new HeadSignal(ledger.database(), polling)) {
            signal.onAdvance(heads::add);
            awaitListening();
            ledger.run(
                    "INSERT INTO ledger_event VALUES (1, 'a', 1, gen_random_uuid(), 't', 1, now(),"
                            + " now(), '', '', sha256(''))");
            await().until(() -> heads.contains(1L));
        }
    }

    @Test
    void whoWantsToBeToldSeldomIsToldAtOnceFirstAndThenOfManyMovesInOne() throws Exception {
        try (HeadSignal signal = new HeadSignal(ledger.database(), NO_POLL)) {
            List<Long> seldom = new CopyOnWriteArrayList<>();
            List<Long> never = new CopyOnWriteArrayList<>();
            signal.onAdvance(Duration.ofMillis(300), seldom::add);
            signal.onAdvance(Duration.ofHours(1), never::add);
            signal.onAdvance(heads::add);
            signal.advanced(1);
            await().until(() -> seldom.equals(List.of(1L)) && never.equals(List.of(1L)));
            for (long position = 2; position <= 30; position++) {
                signal.advanced(position);
            }
            await().until(() -> heads.contains(30L) && seldom.contains(30L));
            assertThat(seldom).as("of 30 moves").hasSizeLessThanOrEqualTo(3);
            assertThat(never).containsExactly(1L);
        }
    }

    @Test
    void aFailingListenerDoesNotKeepTheOthersFromHearing() throws Exception {
        try (HeadSignal signal = new HeadSignal(ledger.database(), NO_POLL)) {
            signal.onAdvance(head -> {
                throw new IllegalStateException("deaf");
            });
            signal.onAdvance(heads::add);
            signal.advanced(7);
            await().until(() -> heads.contains(7L));
            signal.advanced(8);
            await().until(() -> heads.contains(8L));
        }
    }

    /** LISTEN is the last thing the session ran before it looks, or it has looked already. */
    private void awaitListening() {
        await().untilAsserted(() ->
                assertThat(
                                count(
                                        "SELECT count(*) FROM pg_stat_activity WHERE"
                                                + " application_name = 'ledger-watch' AND"
                                                + " state = 'idle' AND query LIKE"
                                                + " '%max(position)%' AND datname ="
                                                + " current_database()"))
                        .isPositive());
    }

    private long count(String sql) throws SQLException {
        try (var connection = ledger.source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
