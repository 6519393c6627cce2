package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.RequestKey;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome;
import com.flashafrica.support.platform.command.CommandOutcome.Contended;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.sla.SlaEvent.PolicyReapplied;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.TicketCommand.ReapplySlaTerms;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Every ticket that has an earlier version of the terms gets these. One that is over by the time it
 * is asked says no, and keeps what it has.
 */
@ProcessingGroup(WhenPolicyReappliedThenTicketsFollow.NAME)
class WhenPolicyReappliedThenTicketsFollow {
    static final String NAME = "when-policy-reapplied-then-tickets-follow";

    /** Enough to share the ledger's commits, too few to crowd anybody out. */
    private static final int AT_ONCE = 16;

    private final Commands commands;
    private final LedgerTerms terms;

    WhenPolicyReappliedThenTicketsFollow(Commands commands, LedgerTerms terms) {
        this.commands = commands;
        this.terms = terms;
    }

    @EventHandler
    void on(PolicyReapplied reapplied, EventMessage<?> event, TrackingToken place)
            throws InterruptedException {
        long position = place.position().orElseThrow();
        List<Callable<CommandOutcome>> requests =
                terms.earlierThan(reapplied.terms(), position).stream()
                        .map(ticket -> request(ticket, reapplied.terms(), event))
                        .toList();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            threads.invokeAll(requests)
                    .forEach(WhenPolicyReappliedThenTicketsFollow::mustBeDecided);
        }
    }

    /** What was done before another failed is not done again: the ledger remembers each request. */
    private static void mustBeDecided(Future<CommandOutcome> request) {
        if (request.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("a ticket was not reached", request.exceptionNow());
        }
        if (request.resultNow() instanceof Contended) {
            throw new IllegalStateException("a ticket keeps changing");
        }
    }

    private Callable<CommandOutcome> request(
            TicketId ticket, SlaTerms newest, EventMessage<?> event) {
        String cause = event.getIdentifier();
        Object story = event.getMetaData().get(EventMetadata.CORRELATION);
        String correlation = story instanceof String known ? known : cause;
        RequestKey request =
                new RequestKey(
                        NAME,
                        NAME + ":" + cause + ":" + ticket,
                        cause.getBytes(StandardCharsets.UTF_8),
                        null);
        return () ->
                commands.send(
                        new ReapplySlaTerms(ticket, newest),
                        new Cause(NAME, ActorRole.SYSTEM, null, correlation, cause),
                        null,
                        request);
    }
}
