package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.AbsorbTicket;
import com.flashafrica.support.ticketing.TicketCommand.CancelMergeOfTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.SourceId;

/**
 * A merge that would close a circle is refused, but several at the same moment may close one. The
 * ticket at the end of the chain absorbs the source; in a circle the lowest number's merge is
 * cancelled, and that ticket is the end then.
 */
@ProcessingGroup(WhenTicketMergedThenTargetAbsorbs.NAME)
class WhenTicketMergedThenTargetAbsorbs {
    static final String NAME = "when-ticket-merged-then-target-absorbs";

    /** How often tickets may merge on under a chain that is being followed. */
    private static final int PATIENCE = 20;

    private final Commands commands;
    private final LedgerTickets tickets;

    WhenTicketMergedThenTargetAbsorbs(Commands commands, LedgerTickets tickets) {
        this.commands = commands;
        this.tickets = tickets;
    }

    @EventHandler
    void on(TicketMerged merged, EventMessage<?> event, @SourceId String ticket) {
        TicketId source = new TicketId(ticket);
        for (int tries = 0; tries < PATIENCE; tries++) {
            if (tickets.mergeOf(source) == null || settled(source, event)) {
                return;
            }
        }
        throw new IllegalStateException("the tickets that " + ticket + " leads to keep merging");
    }

    /** Whether the end of the chain has absorbed the source; else it is worth another look. */
    private boolean settled(TicketId source, EventMessage<?> event) {
        return switch (MergeChain.from(source, tickets)) {
            case MergeChain.EndsAt(var end) ->
                    send(new AbsorbTicket(end, source), event, event.getIdentifier())
                            instanceof Done;
            case MergeChain.Circle(var lowest) -> {
                send(new CancelMergeOfTicket(lowest.ticket()), event, lowest.event() + ":cancel");
                yield false;
            }
        };
    }

    private CommandOutcome send(TicketCommand command, EventMessage<?> event, String cause) {
        Object story = event.getMetaData().get(EventMetadata.CORRELATION);
        String correlation = story instanceof String known ? known : event.getIdentifier();
        RequestKey request =
                new RequestKey(
                        NAME, NAME + ":" + cause, cause.getBytes(StandardCharsets.UTF_8), null);
        return commands.send(
                command,
                new Cause(NAME, ActorRole.SYSTEM, null, correlation, event.getIdentifier()),
                null,
                request);
    }
}
