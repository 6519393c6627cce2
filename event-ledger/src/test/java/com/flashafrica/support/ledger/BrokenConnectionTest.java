package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.ledger.testing.TcpProxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokenConnectionTest {
    private static final AppenderConfig QUICK_TO_CUT =
            AppenderConfig.defaults()
                    .withTimeouts(
                            Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(60))
                    .withPatience(Duration.ofSeconds(60));

    private EmbeddedLedger ledger;
    private LedgerReader reader;
    private TcpProxy proxy;

    @BeforeEach
    void open() throws Exception {
        ledger = EmbeddedLedger.fresh();
        reader = new JdbcLedgerReader(ledger.readPool());
        proxy = new TcpProxy(ledger.port());
    }

    @AfterEach
    void drop() throws Exception {
        proxy.close();
        ledger.close();
    }

    @Test
    void aCutBetweenCommitAndItsAnswerAppendsExactlyOnce() throws Exception {
        try (GroupCommitAppender appender = Appenders.on(ledger.databaseBehind(proxy.port()))) {
            appender.append(Events.append("a", 1)).join();
            for (int version = 2; version <= 6; version++) {
                CountDownLatch cut = proxy.cutInsteadOfCommitAnswer();
                Appended answer = appender.append(Events.append("a", version)).join();
                cut.await();
                assertThat(answer.replayed()).isFalse();
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.position()).isEqualTo(version);
            }
        }
        assertThat(Chain.verified(reader)).hasSize(6);
    }

    @Test
    void aCutOnTheWayDoesNotTurnARequestIntoItsOwnReplay() throws Exception {
        try (GroupCommitAppender appender = Appenders.on(ledger.databaseBehind(proxy.port()))) {
            proxy.cutInsteadOfCommitAnswer();
            RequestKey request = new RequestKey("agent", "k", new byte[] {1}, null);
            assertThat(appender.append(Events.append("a", 1, request)).join().replayed()).isFalse();
            assertThat(appender.append(Events.append("a", 1, request)).join().replayed()).isTrue();
        }
        assertThat(Chain.verified(reader)).hasSize(1);
    }

    @Test
    void anEventThatAnotherWroteInBetweenIsNotTakenForOnesOwn() throws Exception {
        try (GroupCommitAppender appender = Appenders.on(ledger.databaseBehind(proxy.port()));
                GroupCommitAppender other = Appenders.on(ledger.database())) {
            appender.append(Events.append("a", 1)).join();
            other.append(Events.append("a", 2)).join();
            proxy.cutInsteadOfCommitAnswer();
            assertThat(Appenders.failure(appender.append(Events.append("a", 2))))
                    .isInstanceOf(VersionConflict.class);
        }
        assertThat(Chain.verified(reader)).hasSize(2);
    }

    @Test
    void aFrozenLockHolderIsCutOffAndHealsWhenItThaws() throws Exception {
        LedgerDatabase frozenSide = ledger.databaseBehind(proxy.port());
        try (GroupCommitAppender frozen = Appenders.on(frozenSide, QUICK_TO_CUT);
                GroupCommitAppender other = Appenders.on(ledger.database())) {
            CountDownLatch locked = proxy.freezeOnceLocked();
            CompletableFuture<Appended> stuck = frozen.append(Events.append("a", 1));
            locked.await();
            assertThat(other.append(Events.append("b", 1)).join().position()).isEqualTo(1);
            assertThat(stuck).isNotDone();
            proxy.cut();
            assertThat(stuck.join().position()).isEqualTo(2);
        }
        assertThat(Chain.verified(reader)).hasSize(2);
    }

    @Test
    void aTransactionThatHangsIsCutByTheServerAndTriedAgain() throws Exception {
        ledger.run(
                """
                CREATE SEQUENCE naps;
                CREATE FUNCTION nap() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN IF nextval('naps') = 1 THEN PERFORM pg_sleep(600); END IF; RETURN NEW; END $$;
                CREATE TRIGGER nap BEFORE INSERT ON ledger_batch
                    FOR EACH ROW EXECUTE FUNCTION nap();\
                """);
        try (GroupCommitAppender appender = Appenders.on(ledger.database(), QUICK_TO_CUT)) {
            assertThat(appender.append(Events.append("a", 1)).join().position()).isEqualTo(1);
        }
        assertThat(Chain.verified(reader)).hasSize(1);
    }

    @Test
    void aKilledBackendHeals() throws Exception {
        try (GroupCommitAppender appender = Appenders.on(ledger.database())) {
            for (int version = 1; version <= 5; version++) {
                appender.append(Events.append("a", version)).join();
                ledger.run(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
                                + " application_name = 'ledger-appender'"
                                + " AND datname = current_database()");
            }
        }
        assertThat(Chain.verified(reader)).hasSize(5);
    }

    @Test
    void whoWaitsLongerThanTheirPatienceIsToldSo() throws Exception {
        AppenderConfig hasty = AppenderConfig.defaults().withPatience(Duration.ofMillis(200));
        LedgerDatabase nowhere = ledger.databaseBehind(proxy.port());
        proxy.close();
        try (GroupCommitAppender appender = Appenders.on(nowhere, hasty)) {
            List<CompletableFuture<Appended>> answers =
                    List.of(
                            appender.append(Events.append("a", 1)),
                            appender.append(Events.append("b", 1)));
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(Appenders.failure(answer))
                                    .isInstanceOf(LedgerUnavailable.class));
        }
    }
}
