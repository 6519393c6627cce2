package com.flashafrica.support.platform.requests;

import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Forgotten;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Remembers where commands came from, beside the ledger and behind their backs: no command waits
 * for it. What a crash loses is the last quarter of a second; what comes faster than it can be
 * written is counted as lost.
 */
@Component
public final class RequestSources implements AutoCloseable, Forgets {
    private static final Logger LOG = LoggerFactory.getLogger(RequestSources.class);
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 5_000;
    private static final long EVERY_MILLIS = 250;

    /**
     * @param actor whoever sent the request, as events name them
     */
    record Noted(String id, String actor, Source source, Instant at) {}

    private final BlockingQueue<Noted> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("request-sources").factory());
    private final SourceRows rows;
    private final Clock clock;
    private final Counter lost;

    RequestSources(DataSource source, SchemaInPlace schema, Clock clock, MeterRegistry meters) {
        this.rows = new SourceRows(source);
        this.clock = clock;
        this.lost =
                Counter.builder("support.access.sources.lost")
                        .description("Requests of which it was not kept where they came from")
                        .register(meters);
        // What goes wrong is said where it does.
        var _ =
                writer.scheduleWithFixedDelay(
                        this::writeAll, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * @param id of the request: the causation of what comes of it
     */
    public void note(String id, ServerWebExchange exchange) {
        String actor = Caller.of(exchange).actor();
        if (!queue.offer(new Noted(id, actor, Source.of(exchange), clock.instant()))) {
            lost.increment();
        }
    }

    private void writeAll() {
        List<Noted> together = new ArrayList<>();
        while (queue.drainTo(together, AT_ONCE) > 0) {
            write(together);
            together.clear();
        }
    }

    private void write(List<Noted> together) {
        try {
            rows.insert(together);
        } catch (DataAccessException | TransactionException e) {
            lost.increment(together.size());
            LOG.warn("Where {} requests came from could not be kept", together.size(), e);
        }
    }

    /** Of commands and of whatever else was recorded to come from somewhere. */
    @Override
    public void forget(Forgotten person) {
        String actor = person.id().value();
        queue.removeIf(noted -> noted.actor().equals(actor));
        rows.forget(actor);
    }

    /** What is waiting is written first. */
    @Override
    public void close() {
        writer.shutdown();
        writeAll();
    }
}
