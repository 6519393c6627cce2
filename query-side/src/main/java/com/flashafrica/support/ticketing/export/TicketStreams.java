package com.flashafrica.support.ticketing.export;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.ledger.StreamRange;
import com.flashafrica.support.platform.export.Window;
import com.flashafrica.support.platform.history.WholeStreams;
import com.flashafrica.support.ticketing.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is made of each ticket's history, one ticket at a time, in the order of their ids. */
@Component
final class TicketStreams {
    private final WholeStreams streams;
    private final EventCodec codec;

    TicketStreams(WholeStreams streams, EventCodec codec) {
        this.streams = streams;
        this.codec = codec;
    }

    /** Rows of one ticket, made event by event. */
    interface Made<R> {
        /**
         * @throws RuntimeException when the event makes no sense to it; it is told no more then
         */
        void take(Recorded<TicketEvent> event);

        /** At its end. */
        List<R> rows();
    }

    private static final class Ticket<R> {
        private final Made<R> made;
        private boolean stuck;

        Ticket(Made<R> made) {
            this.made = made;
        }
    }

    /** A history that cannot be told to its end gives what it gives there, as views do. */
    <R> Stream<R> rows(Window window, Supplier<Made<R>> begin) {
        return streams.events(StreamRange.ALL, window.cut().position())
                .filter(event -> event.type().startsWith("ticket."))
                .filter(window.cut()::takes)
                .gather(
                        WholeStreams.each(
                                _ -> new Ticket<>(begin.get()),
                                (Ticket<R> ticket, LedgerEvent event) -> take(ticket, event)))
                .flatMap(ticket -> new ArrayList<>(ticket.made.rows()).stream());
    }

    private void take(Ticket<?> ticket, LedgerEvent event) {
        if (ticket.stuck) {
            return;
        }
        try {
            ticket.made.take(codec.decode(event, TicketEvent.class));
        } catch (LedgerException | IllegalStateException | IllegalArgumentException _) {
            ticket.stuck = true;
        }
    }
}
