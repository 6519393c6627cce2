package com.flashafrica.support.ticketing.export;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.platform.export.Window;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.export.TicketStreams.Made;
import com.flashafrica.support.ticketing.ticket.TicketDocument;
import com.flashafrica.support.ticketing.ticket.TicketFold;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A ticket's document, folded as its view folds it, and the rows that it gives. */
final class Tickets<R> implements Made<R> {
    private static final TicketFold FOLD = new TicketFold();

    private final Window window;
    private final Function<TicketDocument, List<R>> rows;
    private @Nullable TicketDocument document;

    Tickets(Window window, Function<TicketDocument, List<R>> rows) {
        this.window = window;
        this.rows = rows;
    }

    @Override
    public void take(Recorded<TicketEvent> event) {
        document = FOLD.evolve(document, event);
    }

    /** None of a ticket that was opened outside of the window. */
    @Override
    public List<R> rows() {
        return document != null && window.takes(document.openedAt())
                ? rows.apply(document)
                : List.of();
    }
}
