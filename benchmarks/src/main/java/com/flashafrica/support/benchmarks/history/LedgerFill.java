package com.flashafrica.support.benchmarks.history;

import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.platform.sealing.DataKeys;
import com.flashafrica.support.platform.sealing.MasterKeyFile;
import com.flashafrica.support.platform.sealing.PersonalSealing;
import com.flashafrica.support.standalone.LedgerOfFolder;
import com.flashafrica.support.ticketing.TicketEvent;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Fills a ledger: tickets in work side by side, a million events a year until now. Usage, on a data
 * folder that was started once: {@code LedgerFill DATA_DIR EVENTS}.
 */
public final class LedgerFill {
    /** What a data folder calls its master keys. */
    public static final String MASTER_KEYS = "master-keys.json";

    private static final Duration STEP = Duration.ofDays(365).dividedBy(1_000_000);
    private static final int AT_ONCE = 500;
    private static final int UNDER_WAY = 16;

    private final EventCodec codec;
    private final Stories stories = new Stories();
    private final Random random = new Random(2);
    private final Appender appender;
    private final Instant begin;

    private LedgerFill(Appender appender, DataKeys keys, int events, Instant end) {
        this.codec = new EventCodec(EventTypes.of(TicketEvent.class), new PersonalSealing(keys));
        this.appender = appender;
        this.begin = end.minus(lengthOf(events));
    }

    public static void main(String[] arguments) {
        int events = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[0]);
        try (LedgerOfFolder ledger = LedgerOfFolder.in(folder)) {
            var access = ledger.access();
            long began = System.nanoTime();
            into(
                    new Database(access.jdbcUrl(), access.user(), access.password()),
                    folder.resolve(MASTER_KEYS),
                    events);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("%d events in %.1f s%n", events, seconds);
        }
    }

    /** How long ago the first of so many happened. */
    public static Duration lengthOf(int events) {
        return STEP.multipliedBy(events);
    }

    /** The stream of the ticket with that number among the filled in. */
    public static String ticket(int number) {
        return Stories.ticket(number);
    }

    /**
     * Returns once they are on disk.
     *
     * @param masterKeys the file by which people's keys are wrapped; made when it is not there
     */
    public static void into(Database database, Path masterKeys, int events) {
        Clock clock = Clock.systemUTC();
        try (HikariDataSource source = database.pool(2);
                Appender appender =
                        new GroupCommitAppender(
                                database.ledger(),
                                AppenderConfig.defaults(),
                                clock,
                                new SimpleMeterRegistry(),
                                _ -> {})) {
            MasterKeyFile masters = new MasterKeyFile(masterKeys);
            if (!masters.exists()) {
                masters.create();
            }
            DataKeys keys = new DataKeys(source, masters);
            new LedgerFill(appender, keys, events, clock.instant()).run(events);
        }
    }

    private void run(int events) {
        Deque<CompletableFuture<Appended>> underWay = new ArrayDeque<>();
        for (int done = 0; done < events; done += AT_ONCE) {
            List<NewEvent> fresh = new ArrayList<>();
            for (int i = done; i < Math.min(events, done + AT_ONCE); i++) {
                fresh.add(next(i));
            }
            underWay.add(appender.append(new Append(fresh, null)));
            if (underWay.size() == UNDER_WAY) {
                underWay.remove().join();
            }
        }
        underWay.forEach(CompletableFuture::join);
    }

    private NewEvent next(int number) {
        Stories.Next next = stories.next();
        return codec.encode(
                next.ticket(),
                next.version(),
                new UUID(random.nextLong(), random.nextLong()),
                next.event(),
                begin.plus(STEP.multipliedBy(number)),
                Map.of(
                        "actor",
                        "agent-" + random.nextInt(60),
                        "role",
                        "AGENT",
                        "correlation",
                        "%016x%016x".formatted(random.nextLong(), random.nextLong())));
    }
}
