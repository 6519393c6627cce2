package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.projection.Fold;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import org.jspecify.annotations.Nullable;

/** A fold that makes one document of each ticket's history. */
public interface TicketEventFold<D extends ViewDocument> extends Fold<TicketEvent, D> {
    @Override
    default Class<TicketEvent> family() {
        return TicketEvent.class;
    }

    @Override
    default @Nullable String keyOfUnreadable(String type, String stream) {
        return type.startsWith("ticket.") ? stream : null;
    }

    /** What the first event makes. */
    D begin(TicketOpened opened, Recorded<TicketEvent> event);

    /** What any later event makes. */
    D goOn(D document, Recorded<TicketEvent> event);

    @Override
    default D evolve(@Nullable D document, Recorded<TicketEvent> event) {
        if (document != null) {
            return goOn(document, event);
        }
        if (event.payload() instanceof TicketOpened opened) {
            return begin(opened, event);
        }
        throw new IllegalStateException("a ticket's history begins with its opening");
    }
}
