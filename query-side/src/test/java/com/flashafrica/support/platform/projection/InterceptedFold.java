package com.flashafrica.support.platform.projection;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Folds tickets, after something that may take its time or throw. */
record InterceptedFold(TicketFold fold, Consumer<TicketEvent> before)
        implements Fold<TicketEvent, TicketDocument> {

    InterceptedFold(Consumer<TicketEvent> before) {
        this(new TicketFold(), before);
    }

    @Override
    public Class<TicketEvent> family() {
        return fold.family();
    }

    @Override
    public @Nullable String keyOfUnreadable(String type, String stream) {
        return fold.keyOfUnreadable(type, stream);
    }

    @Override
    public TicketDocument evolve(@Nullable TicketDocument document, Recorded<TicketEvent> event) {
        before.accept(event.payload());
        return fold.evolve(document, event);
    }
}
