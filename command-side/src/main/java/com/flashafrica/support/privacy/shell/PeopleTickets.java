package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.EventTypes;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.ticketing.TicketEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which tickets are whose. Nobody needs to know that to write, so nothing is kept up to date while
 * things are written: whoever wants to know reads on to the ledger's end first, and only then
 * looks. Blocks.
 */
final class PeopleTickets {
    private static final int PAGE = 5_000;

    private final PeopleTicketRows rows;
    private final LedgerReader ledger;
    private final EventCodec codec;
    private final TransactionTemplate transaction;
    private final Set<String> types;

    PeopleTickets(
            PeopleTicketRows rows,
            LedgerReader ledger,
            EventCodec codec,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.ledger = ledger;
        this.codec = codec;
        this.transaction = transaction;
        this.types = names(codec.types());
    }

    private static Set<String> names(EventTypes types) {
        return OwnedTicket.EVENTS.stream()
                .map(event -> types.typeOf(event).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the ledger has by now is in it once this returns. */
    void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> readOn()))) {
            // There may be more.
        }
    }

    /** Tickets that the person asked for, after one, in one order. */
    List<String> of(PersonId person, String after, int limit) {
        return rows.of(person, after, limit);
    }

    private boolean readOn() {
        long place = rows.lockPlace();
        List<LedgerEvent> page = ledger.page(place, PAGE);
        if (page.isEmpty()) {
            return false;
        }
        List<LedgerEvent> telling =
                page.stream().filter(event -> types.contains(event.type())).toList();
        Map<String, OwnedTicket> tickets =
                new LinkedHashMap<>(
                        rows.find(telling.stream().map(LedgerEvent::stream).distinct().toList()));
        for (LedgerEvent event : telling) {
            TicketEvent told = codec.decode(event, TicketEvent.class).payload();
            tickets.compute(
                    event.stream(),
                    (ticket, before) ->
                            OwnedTicket.after(before, ticket, told, event.occurredAt()));
        }
        rows.save(tickets.values(), page.getLast().position());
        return page.size() == PAGE;
    }
}
