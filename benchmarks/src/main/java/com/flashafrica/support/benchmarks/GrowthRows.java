package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.append.AppendComparison;
import com.flashafrica.support.benchmarks.history.LedgerFill;
import com.flashafrica.support.benchmarks.measure.ClosedLoad;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.benchmarks.report.Aim;
import com.flashafrica.support.benchmarks.report.Row;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.LedgerMigration;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What a long ledger costs, beside a short one. */
final class GrowthRows implements Benchmark {
    static final Aim STEADY = Aim.atLeast(0.85);

    private static final String APPEND = "growth.append";
    private static final String STREAM = "growth.stream-load";
    private static final int CLIENTS = 64;

    /** So short, or the short ledger would not stay short. */
    private static final Duration TURN = Duration.ofMillis(100);

    private static final int MORE_TURNS = 3;

    /** In every history of the size are more tickets than this share of its events. */
    private static final int EVENTS_A_TICKET = 10;

    @Override
    public List<String> names() {
        return List.of(APPEND, STREAM);
    }

    @Override
    public List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Ledger large = new Ledger(bed, "longest", scale.longest());
                Ledger small = new Ledger(bed, "short", scale.shortHistory())) {
            large.appends();
            small.appends();
            Turns appends =
                    Turns.of(
                            scale.rounds() * MORE_TURNS,
                            () -> large.appends(),
                            () -> small.appends());
            rows.add(row(APPEND, appends, "appends/s", scale));
            Turns streams =
                    Turns.of(
                            scale.rounds(), () -> large.streams(scale), () -> small.streams(scale));
            rows.add(row(STREAM, streams, "streams/s", scale));
        }
        return rows;
    }

    private static Row row(String name, Turns turns, String unit, Scale scale) {
        return Row.of(
                name,
                turns.median(),
                turns.medianOfReference(),
                "%s at %,d events, at %,d".formatted(unit, scale.longest(), scale.shortHistory()),
                STEADY,
                Aim.NONE);
    }

    private static final class Ledger implements AutoCloseable {
        private final HikariDataSource pool;
        private final Appender appender;
        private final JdbcLedgerReader reader;
        private final int tickets;

        Ledger(Bed bed, String name, int events) throws SQLException {
            Database database = bed.database(name);
            pool = database.pool(2);
            new LedgerMigration(pool).migrate();
            LedgerFill.into(database, bed.folder().resolve(LedgerFill.MASTER_KEYS), events);
            appender = AppendComparison.appender(database);
            reader = new JdbcLedgerReader(pool);
            tickets = events / EVENTS_A_TICKET;
        }

        double appends() throws Exception {
            return AppendComparison.appends(appender, CLIENTS, TURN);
        }

        double streams(Scale scale) throws Exception {
            return ClosedLoad.run(1, scale.length(), (_, _) -> load()).perSecond();
        }

        private void load() {
            String ticket = LedgerFill.ticket(ThreadLocalRandom.current().nextInt(tickets) + 1);
            if (reader.stream(ticket, 0, Integer.MAX_VALUE).isEmpty()) {
                throw new IllegalStateException(ticket + " is not in the ledger");
            }
        }

        @Override
        public void close() throws Exception {
            appender.close();
            pool.close();
        }
    }
}
