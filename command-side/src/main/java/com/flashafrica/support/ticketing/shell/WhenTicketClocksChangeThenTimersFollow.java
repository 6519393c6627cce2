package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.platform.timer.LatestTimers;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.domain.TimedTicket;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Each ticket has the one timer that its events ask for. Timers are written once for a whole batch
 * of events, in the transaction of the processor's token. The tickets that something happened to
 * last are kept in memory, so that what happens to them next costs no reading.
 */
@ProcessingGroup(WhenTicketClocksChangeThenTimersFollow.NAME)
class WhenTicketClocksChangeThenTimersFollow {
    static final String NAME = "when-ticket-clocks-change-then-timers-follow";
    private static final int AT_ONCE = 500;
    private static final int KEPT = 5_000;

    private final Cache<TicketId, TimedTicket> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final LedgerTickets tickets;
    private final LatestTimers timers;
    private final Clock clock;

    WhenTicketClocksChangeThenTimersFollow(
            LedgerTickets tickets, LatestTimers timers, Clock clock) {
        this.tickets = tickets;
        this.timers = timers;
        this.clock = clock;
    }

    static void inLargeBatches(EventProcessingConfigurer processing) {
        processing.registerPooledStreamingEventProcessorConfiguration(
                NAME, (_, builder) -> builder.batchSize(AT_ONCE));
    }

    @EventHandler
    void on(
            TicketEvent event,
            EventMessage<?> message,
            @SourceId String ticket,
            @SequenceNumber long sequence) {
        batch().follow(new TicketId(ticket), event, message, sequence + 1);
    }

    private TimerBatch batch() {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        return work.getOrComputeResource(NAME, _ -> begun(work));
    }

    private TimerBatch begun(UnitOfWork<?> work) {
        TimerBatch batch = new TimerBatch(tickets, kept::getIfPresent);
        work.onPrepareCommit(_ -> timers.set(batch.timersToSet(clock.instant())));
        // What was rolled back is told again, and must be news then.
        work.afterCommit(_ -> kept.putAll(batch.after()));
        return batch;
    }
}
