package com.flashafrica.support.benchmarks.audit;

import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.proof.Notary;
import com.flashafrica.support.ledger.proof.Proofs;
import com.flashafrica.support.ledger.proof.SigningKey;
import com.flashafrica.support.ledger.proof.TileBuilder;
import com.flashafrica.support.standalone.LedgerOfFolder;
import com.flashafrica.support.standalone.verify.LedgerVerification;
import com.flashafrica.support.standalone.verify.LedgerVerification.Kept;
import com.flashafrica.support.verifier.Findings;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What tiles, a checkpoint, proofs and a whole verification cost on the ledger of a data folder
 * that was filled before. Usage: {@code EvidenceCost DATA_DIR}.
 */
public final class EvidenceCost {
    private static final int PROOFS = 1_000;

    private EvidenceCost() {}

    public static void main(String[] arguments) throws SQLException {
        try (LedgerOfFolder ledger = LedgerOfFolder.in(Path.of(arguments[0]));
                HikariDataSource source = new HikariDataSource()) {
            source.setDataSource(ledger.access().source());
            source.setMaximumPoolSize(4);
            JdbcLedgerReader reader = new JdbcLedgerReader(source);
            long head = reader.head();
            TileBuilder tiles = new TileBuilder(source, reader);
            rate(
                    "tiles",
                    head,
                    () -> {
                        while (tiles.build()) {}
                    });
            SigningKey key = SigningKey.of("benchmark", SigningKey.make());
            Notary notary = new Notary(source, reader, key, Clock.systemUTC());
            notary.enrol(null);
            rate("first checkpoint", head, () -> notary.signIfDue(Duration.ZERO, 1));
            Proofs proofs = new Proofs(source, reader);
            Random random = new Random(1);
            latency("inclusion proof", () -> proofs.inclusion(random.nextLong(head) + 1, head));
            latency("consistency proof", () -> proofs.consistency(random.nextLong(head) + 1, head));
            verify(source, head);
        }
    }

    private static void verify(HikariDataSource source, long head) {
        Findings findings = new Findings(finding -> System.out.println(finding.line()));
        AtomicLong heap = new AtomicLong();
        rate(
                "verification",
                head,
                () -> {
                    try {
                        new LedgerVerification(
                                        source,
                                        Kept.NOTHING,
                                        findings,
                                        at -> {
                                            if (at % 200_000 == 0) {
                                                heap.accumulateAndGet(liveHeap(), Math::max);
                                            }
                                        })
                                .run();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        System.out.printf(
                "%d findings, live heap at most %d MB%n", findings.count(), heap.get() >> 20);
    }

    private static long liveHeap() {
        System.gc();
        MemoryUsage usage = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return usage.getUsed();
    }

    private static void rate(String what, long events, Runnable work) {
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%-18s %,d events in %.1f s, %,.0f/s%n", what, events, seconds, events / seconds);
    }

    private static void latency(String what, Runnable work) {
        long[] micros = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long began = System.nanoTime();
            work.run();
            micros[i] = (System.nanoTime() - began) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%-18s p50 %.2f ms, p99 %.2f ms%n",
                what, micros[PROOFS / 2] / 1e3, micros[PROOFS * 99 / 100] / 1e3);
    }
}
