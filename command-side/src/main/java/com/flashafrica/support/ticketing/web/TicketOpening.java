package com.flashafrica.support.ticketing.web;

import static java.util.Objects.requireNonNullElse;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.RememberedRequest;
import com.flashafrica.support.ledger.RequestReused;
import com.flashafrica.support.platform.command.Cause;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.people.Person;
import com.flashafrica.support.platform.requests.CommandRequest;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.Reference;
import com.flashafrica.support.ticketing.TextFormat;
import com.flashafrica.support.ticketing.TicketCommand.OpenTicket;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.web.TicketRequest.Opening;
import com.flashafrica.support.ticketing.web.TicketRequest.ReferenceBody;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens tickets: who asks is looked up or registered first. */
@Component
class TicketOpening {
    private final TicketDesk desk;
    private final TicketLookups lookups;
    private final Requesters requesters;
    private final LedgerReader ledger;
    private final Clock clock;

    TicketOpening(
            TicketDesk desk,
            TicketLookups lookups,
            Requesters requesters,
            LedgerReader ledger,
            Clock clock) {
        this.desk = desk;
        this.lookups = lookups;
        this.requesters = requesters;
        this.ledger = ledger;
        this.clock = clock;
    }

    TicketAnswer open(CommandRequest request, Opening body) {
        Done done = answeredBefore(request).orElseGet(() -> openNow(request, body));
        return opened(done);
    }

    /** The ticket that goes on where a closed one is final. */
    TicketAnswer openFollowing(
            CommandRequest request,
            Cause cause,
            TicketId closed,
            String description,
            TextFormat format) {
        TicketOpened before = lookups.opening(closed);
        OpenTicket open =
                new OpenTicket(
                        TicketIds.newTicket(),
                        before.requester(),
                        before.tier(),
                        before.subject(),
                        description,
                        before.channel(),
                        before.priority(),
                        before.category(),
                        List.of(),
                        before.language(),
                        null,
                        closed,
                        format);
        // Whatever If-Match said of the closed ticket, the new one has no version yet.
        CommandRequest anew =
                new CommandRequest(request.trace(), request.caller(), null, request.key());
        return opened(Outcomes.done(desk.send(anew, cause, open)));
    }

    TicketAnswer opened(Done done) {
        return TicketAnswer.opened(done, TicketLookups.number(done));
    }

    private Done openNow(CommandRequest request, Opening body) {
        Person person = requesters.of(request.caller(), body.requester());
        Cause cause = request.cause(body.channel().name());
        OpenTicket open =
                new OpenTicket(
                        TicketIds.newTicket(),
                        person.id(),
                        requesters.tier(request.caller(), body.requester(), person),
                        body.subject(),
                        requireNonNullElse(body.description(), ""),
                        body.channel(),
                        requireNonNullElse(body.priority(), Priority.NORMAL),
                        body.category(),
                        requireNonNullElse(body.tags(), List.of()),
                        body.language() == null ? person.language() : body.language(),
                        reference(body.reference()),
                        null,
                        requireNonNullElse(body.format(), TextFormat.TEXT));
        return Outcomes.done(desk.sendNew(request, cause, open));
    }

    /** Looked up before anything is done: a request sent again must not register anybody twice. */
    private Optional<Done> answeredBefore(CommandRequest request) {
        var key = request.key();
        if (key == null) {
            return Optional.empty();
        }
        Optional<RememberedRequest> before =
                ledger.request(key.actor(), key.key(), clock.instant());
        before.filter(same -> !MessageDigest.isEqual(same.bodyDigest(), key.bodyDigest()))
                .ifPresent(_ -> {
                    throw new RequestReused(key);
                });
        return before.map(same ->
                new Done(
                        same.stream(),
                        same.version(),
                        lookups.etag(same.stream(), same.version()),
                        same.position(),
                        true));
    }

    private static @Nullable Reference reference(@Nullable ReferenceBody body) {
        return body == null ? null : new Reference(body.source(), body.id());
    }
}
