package com.flashafrica.support.platform.access;

import com.flashafrica.support.platform.ledger.LedgerProperties;
import com.flashafrica.support.platform.ledger.LedgerSettings;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/**
 * Where accesses are written down, from which the command side takes them into the ledger. What
 * arrives while one commit is under way shares the next one, and equal accesses in it are counted
 * there already: however hard somebody hammers at a door, it is one small transaction at a time.
 */
@Component
public final class AccessOutbox implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE_MILLIS = 3_000;

    private record Waiting(Access access, MonoSink<Void> written) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final HikariDataSource source;
    private final AccessRows rows;
    private final Thread writer;

    AccessOutbox(LedgerProperties ledger) {
        source = open(ledger);
        rows = new AccessRows(source);
        writer = Thread.ofVirtual().name("access-outbox").start(this::writeOn);
    }

    /** As the role that may only read: what it may do here it may do by one procedure alone. */
    private static HikariDataSource open(LedgerProperties ledger) {
        var database = LedgerSettings.readOnly(ledger);
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("access-outbox");
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        // Rows are personal, and messages end up in logs.
        source.addDataSourceProperty("logServerErrorDetail", "false");
        source.addDataSourceProperty("ApplicationName", "access-outbox");
        // A login that reads may have been told to begin every transaction read-only.
        source.setConnectionInitSql(
                "SET default_transaction_read_only = off; SET statement_timeout = '3s'");
        source.setMaximumPoolSize(1);
        source.setMinimumIdle(0);
        source.setConnectionTimeout(PATIENCE_MILLIS);
        source.setInitializationFailTimeout(-1);
        return source;
    }

    /** Completes once it is on disk; fails with {@link AccessUnrecorded} when it cannot be. */
    public Mono<Void> record(Access access) {
        return Mono.<Void>create(
                        written -> {
                            if (!queue.offer(new Waiting(access, written))) {
                                written.error(
                                        new AccessUnrecorded("too many accesses at once", null));
                            }
                        })
                // What follows is the request's own work, and no reason for others to wait.
                .publishOn(Schedulers.parallel());
    }

    private void writeOn() {
        List<Waiting> together = new ArrayList<>();
        try {
            while (true) {
                together.add(queue.take());
                queue.drainTo(together);
                write(together);
                together.clear();
            }
        } catch (InterruptedException _) {
            queue.drainTo(together);
            refuse(together, new AccessUnrecorded("this process is stopping", null));
        }
    }

    private void write(List<Waiting> together) {
        try {
            rows.write(AccessTally.of(together.stream().map(Waiting::access).toList()));
            together.forEach(waiting -> waiting.written().success());
        } catch (SQLException | RuntimeException e) {
            refuse(together, new AccessUnrecorded("the outbox cannot be written", e));
        }
    }

    private static void refuse(List<Waiting> together, AccessUnrecorded reason) {
        together.forEach(waiting -> waiting.written().error(reason));
    }

    @Override
    public void close() {
        writer.interrupt();
        source.close();
    }
}
