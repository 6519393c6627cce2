package com.flashafrica.support.benchmarks.append;

import com.flashafrica.support.benchmarks.measure.ClosedLoad;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.LedgerMigration;
import com.flashafrica.support.ledger.NewEvent;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Appends of one event each to the ledger beside plain inserts on the same PostgreSQL. */
public final class AppendComparison implements AutoCloseable {
    private static final int CONNECTIONS = 64;

    private final Appender appender;
    private final PlainInserts plain;

    public AppendComparison(Database ours, Database reference) throws SQLException {
        try (HikariDataSource source = ours.pool(2)) {
            new LedgerMigration(source).migrate();
        }
        HikariDataSource pool = reference.pool(CONNECTIONS);
        new LedgerMigration(pool).migrate();
        plain = new PlainInserts(pool);
        appender = appender(ours);
    }

    /** As the product opens it. */
    public static Appender appender(Database ledger) {
        return new GroupCommitAppender(
                ledger.ledger(),
                AppenderConfig.defaults(),
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                _ -> {});
    }

    /** Appends a second under that many clients. */
    public static double appends(Appender appender, int clients, Duration length) throws Exception {
        return ClosedLoad.run(clients, length, (_, _) -> append(appender)).perSecond();
    }

    private static void append(Appender appender) {
        appender.appendAndWait(new Append(List.of(SampleEvents.next()), null));
    }

    public void warm(Duration length) throws Exception {
        appends(appender, CONNECTIONS, length);
        ClosedLoad.run(CONNECTIONS, length, (_, _) -> plain.one(SampleEvents.next()));
        inBatches(CONNECTIONS, length);
    }

    /** Beside one row a commit. */
    public Turns besideSingleRows(int rounds, int clients, Duration length) throws Exception {
        return Turns.of(
                rounds,
                () -> appends(appender, clients, length),
                () ->
                        ClosedLoad.run(clients, length, (_, _) -> plain.one(SampleEvents.next()))
                                .perSecond());
    }

    /**
     * Beside one connection that writes as many rows at once as there are clients, as fast as it
     * can: no group commit can have more in hand.
     */
    public Turns besideBatches(int rounds, int clients, Duration length) throws Exception {
        return Turns.of(
                rounds, () -> appends(appender, clients, length), () -> inBatches(clients, length));
    }

    private double inBatches(int rows, Duration length) throws Exception {
        return rows
                * ClosedLoad.run(
                                1,
                                length,
                                (_, _) -> {
                                    List<NewEvent> events =
                                            Stream.generate(SampleEvents::next)
                                                    .limit(rows)
                                                    .toList();
                                    plain.many(events);
                                })
                        .perSecond();
    }

    @Override
    public void close() throws Exception {
        appender.close();
        plain.close();
    }
}
