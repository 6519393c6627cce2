package com.flashafrica.support.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManyWritersAndTailersTest {
    private static final int WRITERS = 32;
    private static final int EACH = 100;

    private EmbeddedLedger ledger;

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.fresh();
    }

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void everyTailerSeesEveryPositionOnceInOrderBesideAnIdleOpenTransaction() throws Exception {
        List<Long> expected = LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList();
        try (Connection idle = idleTransaction();
                HikariDataSource onePool = LedgerPool.open(ledger.database(), "one", 2);
                HikariDataSource otherPool = LedgerPool.open(ledger.database(), "other", 2);
                HeadSignal signal = new HeadSignal(ledger.database(), SignalConfig.defaults());
                GroupCommitAppender one = Appenders.on(ledger.database());
                GroupCommitAppender other = Appenders.on(ledger.database());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> tailers = new ArrayList<>();
            for (int tailer = 0; tailer < 8; tailer++) {
                LedgerReader reader = new JdbcLedgerReader(tailer % 2 == 0 ? onePool : otherPool);
                Tailer tail = new Tailer(reader, signal);
                tailers.add(threads.submit(() -> tail.follow(expected.size())));
            }
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String stream = "writer-" + writer;
                Appender appender = writer % 2 == 0 ? one : other;
                writers.add(() -> write(appender, stream));
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            for (Future<List<Long>> tailer : tailers) {
                assertThat(tailer.get()).isEqualTo(expected);
            }
            assertThat(idle.isValid(1)).isTrue();
        }
        Chain.verified(new JdbcLedgerReader(ledger.readPool()));
    }

    private static Void write(Appender appender, String stream) {
        for (int version = 1; version <= EACH; version++) {
            appender.append(Events.append(stream, version)).join();
        }
        return null;
    }

    /** Against a second ledger without such a transaction, in turns: both bear the same noise. */
    @Test
    void appendLatencyDoesNotGrowWhileATransactionStaysOpen() throws Exception {
        int rounds = 2_000;
        long[] beside = new long[rounds];
        long[] without = new long[rounds];
        try (EmbeddedLedger calm = EmbeddedLedger.fresh();
                Connection idle = idleTransaction();
                GroupCommitAppender disturbed = Appenders.on(ledger.database());
                GroupCommitAppender undisturbed = Appenders.on(calm.database())) {
            for (int version = 1; version <= rounds; version++) {
                beside[version - 1] = append(disturbed, version);
                without[version - 1] = append(undisturbed, version);
            }
            assertThat(idle.isValid(1)).isTrue();
        }
        assertThat(medianOfTheEnd(beside)).isLessThan(2 * medianOfTheEnd(without));
        assertThat(deadVersions()).isZero();
    }

    private static long append(Appender appender, int version) {
        long before = System.nanoTime();
        appender.append(Events.append("a", version)).join();
        return System.nanoTime() - before;
    }

    private static long medianOfTheEnd(long[] nanos) {
        long[] end = Arrays.copyOfRange(nanos, nanos.length * 3 / 4, nanos.length);
        Arrays.sort(end);
        return end[end.length / 2];
    }

    /** Row versions that a long snapshot would keep in every append's way. */
    private long deadVersions() throws Exception {
        try (Connection connection = ledger.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT sum(n_tup_upd + n_tup_del + n_dead_tup) FROM"
                                        + " pg_stat_user_tables WHERE relname LIKE 'ledger%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Has an old snapshot and a transaction id, the worst that a forgotten session can hold. */
    private Connection idleTransaction() throws Exception {
        Connection connection = ledger.source().getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id(), count(*) FROM ledger_event");
        }
        return connection;
    }
}
