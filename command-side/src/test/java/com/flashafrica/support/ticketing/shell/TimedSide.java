package com.flashafrica.support.ticketing.shell;

import static org.awaitility.Awaitility.await;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.sla.SlaRules;
import com.flashafrica.support.testing.MovableClock;
import com.flashafrica.support.testing.RunningCommandSide;
import com.flashafrica.support.ticketing.TicketEvent;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command side that promises the support plan, with its timers laid open. */
final class TimedSide implements AutoCloseable {
    private final RunningCommandSide side;
    private final JdbcClient jdbc;

    TimedSide(EmbeddedLedger ledger, MovableClock clock, String... properties) {
        side = RunningCommandSide.on(ledger, SlaRules.SHIPPED, clock, properties);
        jdbc = JdbcClient.create(side.bean(DataSource.class));
    }

    RunningCommandSide side() {
        return side;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** What happened to a ticket, by the names events have; its terms are left out. */
    List<String> story(String ticket) {
        return side.events(ticket).stream()
                .map(TimedSide::word)
                .filter(word -> !word.equals("ticket.sla-terms-assigned"))
                .toList();
    }

    private static String word(Recorded<TicketEvent> event) {
        return event.payload() instanceof TicketEvent.TicketEscalated escalated
                ? event.type() + " " + escalated.to()
                : event.type();
    }

    /** Ids of the ticket's timers. */
    List<String> timers(String ticket) {
        return timers().stream().filter(id -> id.startsWith(ticket + ":")).toList();
    }

    /** Ids of everybody's timers, in order. */
    List<String> timers() {
        return jdbc.sql("SELECT task_instance FROM timer ORDER BY task_instance")
                .query((row, _) -> row.getString(1))
                .list();
    }

    PooledStreamingEventProcessor processor() {
        return side.bean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor(
                        WhenTicketClocksChangeThenTimersFollow.NAME,
                        PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    /** Waits until the timers have followed everything recorded so far. */
    void caughtUp() {
        long head = side.bean(LedgerReader.class).head();
        await().until(() -> place() >= head);
    }

    private long place() {
        return processor().processingStatus().values().stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .flatMapToLong(OptionalLong::stream)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        side.close();
    }
}
