package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.timer.LatestTimer;
import com.flashafrica.support.platform.timer.LatestTimers;
import com.flashafrica.support.platform.timer.TryAgain;
import com.flashafrica.support.ticketing.TicketCommand.CheckSlaClocks;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.domain.TicketTimer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * A ticket's timer, fired: a command, on which the ticket decides again. However often it fires, it
 * records once; the timer that follows comes of what it recorded.
 */
final class SlaTimer {
    static final String NAME = "sla-timer";

    /** When a clock went back between the look at the timer and the look at the ticket. */
    private static final Duration SOON = Duration.ofMillis(250);

    private final Commands commands;
    private final LedgerTickets tickets;

    SlaTimer(Commands commands, LedgerTickets tickets) {
        this.commands = commands;
        this.tickets = tickets;
    }

    static LatestTimers timers(DataSource source) {
        return new LatestTimers(source, NAME);
    }

    Task<Void> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure(TryAgain.later())
                .onDeadExecution(TryAgain.elsewhere())
                .execute((instance, _) -> fire(LatestTimer.of(instance.getId())));
    }

    private CompletionHandler<Void> fire(LatestTimer fired) {
        TicketId ticket = new TicketId(fired.subject());
        Recorded<?> asker = tickets.event(ticket, fired.version());
        CommandOutcome outcome = send(new CheckSlaClocks(ticket), asker, NAME + ":" + fired.id());
        if (!(outcome instanceof Done)) {
            throw new IllegalStateException(fired.id() + " came to " + outcome);
        }
        TicketTimer wanted = tickets.timed(ticket).timer();
        return wanted == null || wanted.version() != fired.version()
                ? new CompletionHandler.OnCompleteRemove<>()
                : (done, timer) -> timer.reschedule(done, next(wanted, done.getTimeDone()));
    }

    private static Instant next(TicketTimer wanted, Instant now) {
        Instant soon = now.plus(SOON);
        return wanted.firesAt().isAfter(soon) ? wanted.firesAt() : soon;
    }

    /** The timer goes on with the story of the event that asked for it. */
    private CommandOutcome send(CheckSlaClocks command, Recorded<?> asker, String request) {
        String event = asker.id().toString();
        String story = asker.metadata().getOrDefault(EventMetadata.CORRELATION, event);
        return commands.send(
                command,
                new Cause(NAME, ActorRole.SYSTEM, null, story, event),
                null,
                new RequestKey(NAME, request, request.getBytes(StandardCharsets.UTF_8), null));
    }
}
