package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome.Contended;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.ticketing.TicketCommand.ReapplySlaTerms;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Every ticket that has the policy in other words gets these. One that is over by the time it is
 * asked says no, and keeps what it has.
 */
@ProcessingGroup(WhenPolicyReappliedThenTicketsFollow.NAME)
class WhenPolicyReappliedThenTicketsFollow {
    static final String NAME = "when-policy-reapplied-then-tickets-follow";

    private final Commands commands;
    private final LedgerTerms terms;

    WhenPolicyReappliedThenTicketsFollow(Commands commands, LedgerTerms terms) {
        this.commands = commands;
        this.terms = terms;
    }

    @EventHandler
    void on(PolicyReapplied reapplied, EventMessage<?> event, TrackingToken place) {
        long position = place.position().orElseThrow();
        for (TicketId ticket : terms.otherThan(reapplied.terms(), position)) {
            send(new ReapplySlaTerms(ticket, reapplied.terms()), event);
        }
    }

    /** Whatever was done before a failure is not done again: the ledger remembers each request. */
    private void send(ReapplySlaTerms command, EventMessage<?> event) {
        String cause = event.getIdentifier();
        Object story = event.getMetaData().get(EventMetadata.CORRELATION);
        String correlation = story instanceof String known ? known : cause;
        RequestKey request =
                new RequestKey(
                        NAME,
                        NAME + ":" + cause + ":" + command.ticket(),
                        cause.getBytes(StandardCharsets.UTF_8),
                        null);
        var outcome =
                commands.send(
                        command,
                        new Cause(NAME, ActorRole.SYSTEM, null, correlation, cause),
                        null,
                        request);
        if (outcome instanceof Contended) {
            throw new IllegalStateException("ticket " + command.ticket() + " keeps changing");
        }
    }
}
