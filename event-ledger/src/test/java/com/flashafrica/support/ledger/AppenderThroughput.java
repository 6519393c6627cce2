package com.flashafrica.support.ledger;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Not a test: prints what one appender does with 1, 64 and 256 callers that each wait for their
 * answer, beside a plain insert and commit, all on the same durable embedded PostgreSQL.
 */
final class AppenderThroughput {
    private static final byte[] PAYLOAD = new byte[300];
    private static final byte[] METADATA = new byte[120];
    private static final long ROUND = 3_000_000_000L;

    private AppenderThroughput() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh()) {
            for (int round = 1; round <= 2; round++) {
                plainInsert(ledger);
                for (int callers : new int[] {1, 64, 256}) {
                    appender(ledger, callers);
                }
            }
        }
        System.exit(0);
    }

    private static void plainInsert(EmbeddedLedger ledger) throws Exception {
        ledger.run(
                "CREATE TABLE IF NOT EXISTS plain (position bigserial PRIMARY KEY, stream text,"
                    + " version bigint, payload bytea, metadata bytea, UNIQUE (stream, version))");
        List<Long> nanos = new ArrayList<>();
        String stream = UUID.randomUUID().toString();
        try (Connection connection = ledger.source().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO plain (stream, version, payload, metadata)"
                                        + " VALUES (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (long version = 1; System.nanoTime() - start < ROUND; version++) {
                long before = System.nanoTime();
                insert.setString(1, stream);
                insert.setLong(2, version);
                insert.setBytes(3, PAYLOAD);
                insert.setBytes(4, METADATA);
                insert.executeUpdate();
                connection.commit();
                nanos.add(System.nanoTime() - before);
            }
        }
        print("plain JDBC insert + commit, 1 client", nanos);
    }

    private static void appender(EmbeddedLedger ledger, int callers) throws Exception {
        ConcurrentLinkedQueue<List<Long>> all = new ConcurrentLinkedQueue<>();
        try (GroupCommitAppender appender =
                new GroupCommitAppender(
                        ledger.database(),
                        AppenderConfig.defaults(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry(),
                        head -> {})) {
            long start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                threads.add(Thread.ofVirtual().start(() -> all.add(call(appender, start))));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        List<Long> nanos = new ArrayList<>();
        all.forEach(nanos::addAll);
        print("appender, " + callers + " callers", nanos);
    }

    private static List<Long> call(Appender appender, long start) {
        List<Long> nanos = new ArrayList<>();
        String stream = UUID.randomUUID().toString();
        for (long version = 1; System.nanoTime() - start < ROUND; version++) {
            long before = System.nanoTime();
            NewEvent event =
                    new NewEvent(
                            stream,
                            version,
                            UUID.randomUUID(),
                            "ticket.opened",
                            1,
                            Events.NOON,
                            PAYLOAD,
                            METADATA);
            appender.append(new Append(List.of(event), null)).join();
            nanos.add(System.nanoTime() - before);
        }
        return nanos;
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-38s %,8.0f events/s  p50 %.2f ms  p99 %.2f ms%n",
                what,
                sorted.length * 1e9 / ROUND,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }
}
