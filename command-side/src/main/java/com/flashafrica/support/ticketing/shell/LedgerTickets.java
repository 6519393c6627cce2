package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketCommand;
import com.flashafrica.support.ticketing.TicketCommand.LinkTicket;
import com.flashafrica.support.ticketing.TicketCommand.MergeTicket;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import com.flashafrica.support.ticketing.TicketRejection;
import com.flashafrica.support.ticketing.TicketRejection.TicketMergedIntoItself;
import com.flashafrica.support.ticketing.TicketRejection.TicketNotFound;
import com.flashafrica.support.ticketing.domain.TicketEvolution;
import com.flashafrica.support.ticketing.domain.TicketState;
import com.flashafrica.support.ticketing.domain.TimedTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tickets straight from the ledger, for the few questions that reach beyond one ticket. */
class LedgerTickets {
    private static final int PAGE = 500;

    private final LedgerReader reader;
    private final EventCodec codec;

    LedgerTickets(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** A merge or a link names another ticket, which the decider of this one cannot see. */
    @Nullable TicketRejection refusedForOthers(TicketCommand command) {
        return switch (command) {
            case MergeTicket merge when !isTicket(merge.into()) -> new TicketNotFound(merge.into());
            case MergeTicket merge when leadsTo(merge.ticket(), merge.into()) ->
                    new TicketMergedIntoItself();
            case LinkTicket link when !isTicket(link.to()) -> new TicketNotFound(link.to());
            default -> null;
        };
    }

    private boolean leadsTo(TicketId end, TicketId start) {
        return MergeChain.from(start, this).equals(new MergeChain.EndsAt(end));
    }

    /** Not every stream is a ticket's. */
    private boolean isTicket(TicketId id) {
        String opened = codec.types().typeOf(TicketOpened.class).name();
        return reader.stream(id.value(), 0, 1).stream()
                .anyMatch(first -> first.type().equals(opened));
    }

    long etagAt(String stream, long version) {
        TicketState state = null;
        for (Recorded<TicketEvent> event : events(stream)) {
            if (event.version() <= version) {
                state = evolve(state, event);
            }
        }
        return state == null ? 0 : state.etag();
    }

    /** Where a ticket's merge leads, as of now; null when it is not merged. */
    @Nullable Merge mergeOf(TicketId ticket) {
        List<Recorded<TicketEvent>> events = events(ticket.value());
        TicketState state = null;
        Merge merge = null;
        for (Recorded<TicketEvent> event : events) {
            state = evolve(state, event);
            if (event.payload() instanceof TicketMerged(var into)) {
                merge =
                        new Merge(
                                ticket, events.getFirst().position(), into, event.id().toString());
            }
        }
        return state == null || state.mergedInto() == null ? null : merge;
    }

    /** The event that made this the ticket's version. */
    Recorded<TicketEvent> event(TicketId ticket, long version) {
        return reader.stream(ticket.value(), version - 1, 1).stream()
                .map(event -> codec.decode(event, TicketEvent.class))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(ticket + " has no version " + version));
    }

    /** A ticket's clocks and its timer, as of now. */
    TimedTicket timed(TicketId ticket) {
        TimedTicket timed = null;
        for (Recorded<TicketEvent> event : events(ticket.value())) {
            timed =
                    timed == null
                            ? TimedTicket.opened((TicketOpened) event.payload(), event.occurredAt())
                            : timed.after(event.payload(), event.occurredAt(), role(event));
        }
        return Objects.requireNonNull(timed, "no such ticket");
    }

    private static ActorRole role(Recorded<TicketEvent> event) {
        String role = event.metadata().get(EventMetadata.ROLE);
        return role == null ? ActorRole.UNKNOWN : ActorRole.valueOf(role);
    }

    private static TicketState evolve(@Nullable TicketState state, Recorded<TicketEvent> event) {
        return TicketEvolution.evolve(
                state, event.payload(), event.occurredAt(), ActorRole.UNKNOWN);
    }

    private List<Recorded<TicketEvent>> events(String stream) {
        List<Recorded<TicketEvent>> events = new ArrayList<>();
        List<LedgerEvent> page;
        do {
            page = reader.stream(stream, events.size(), PAGE);
            page.forEach(event -> events.add(codec.decode(event, TicketEvent.class)));
        } while (page.size() == PAGE);
        return events;
    }
}
