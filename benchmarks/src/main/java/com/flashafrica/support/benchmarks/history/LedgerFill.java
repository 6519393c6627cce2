package com.flashafrica.support.benchmarks.history;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appender;
import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.standalone.LedgerOfFolder;
import com.flashafrica.support.ticketing.TicketEvent;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Fills the ledger of a data folder that was started once: tickets in work side by side, spread
 * over the last year. Usage: {@code LedgerFill DATA_DIR EVENTS}.
 */
public final class LedgerFill {
    private static final int AT_ONCE = 500;
    private static final int UNDER_WAY = 16;
    private static final Map<String, String> METADATA =
            Map.of("actor", "agent-7", "role", "AGENT", "correlation", "c0ffee");

    private LedgerFill() {}

    public static void main(String[] arguments) {
        int events = Integer.parseInt(arguments[1]);
        Clock clock = Clock.systemUTC();
        try (LedgerOfFolder ledger = LedgerOfFolder.in(Path.of(arguments[0]))) {
            var access = ledger.access();
            LedgerDatabase database =
                    new LedgerDatabase(access.jdbcUrl(), access.user(), access.password());
            try (Appender appender =
                    new GroupCommitAppender(
                            database,
                            AppenderConfig.defaults(),
                            clock,
                            new SimpleMeterRegistry(),
                            _ -> {})) {
                long began = System.nanoTime();
                fill(appender, events, clock.instant());
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf("%d events in %.1f s%n", events, seconds);
            }
        }
    }

    private static void fill(Appender appender, int events, Instant end) {
        EventCodec codec = new EventCodec(EventTypes.of(TicketEvent.class));
        Stories stories = new Stories();
        Instant begin = end.minus(Duration.ofDays(365));
        Duration step = Duration.ofDays(365).dividedBy(events);
        Deque<CompletableFuture<Appended>> underWay = new ArrayDeque<>();
        for (int done = 0; done < events; done += AT_ONCE) {
            List<NewEvent> fresh = new ArrayList<>();
            for (int i = done; i < Math.min(events, done + AT_ONCE); i++) {
                Stories.Next next = stories.next();
                fresh.add(
                        codec.encode(
                                next.ticket(),
                                next.version(),
                                UUID.randomUUID(),
                                next.event(),
                                begin.plus(step.multipliedBy(i)),
                                METADATA));
            }
            underWay.add(appender.append(new Append(fresh, null)));
            if (underWay.size() == UNDER_WAY) {
                underWay.remove().join();
            }
        }
        underWay.forEach(CompletableFuture::join);
    }
}
