package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.history.PastStreams;
import com.flashafrica.support.platform.names.PersonNames;
import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.reading.OffLoop;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A ticket as it stood: its own stream, folded that far. */
@Component
final class PastTicket {
    private final View<TicketDocument> view;
    private final PastReads reads;
    private final PastStreams streams;
    private final PersonNames names;
    private final OffLoop offLoop;

    PastTicket(
            View<TicketDocument> view,
            PastReads reads,
            PastStreams streams,
            PersonNames names,
            OffLoop offLoop) {
        this.view = view;
        this.reads = reads;
        this.streams = streams;
        this.names = names;
        this.offLoop = offLoop;
    }

    Mono<TicketPage> ticket(String id, AsOf asOf, ServerWebExchange exchange) {
        return reads.of(exchange, asOf, null).flatMap(cut -> offLoop.call(() -> page(id, cut)));
    }

    private TicketPage page(String id, Cut cut) {
        TicketDocument ticket = streams.document(view, id, cut);
        if (ticket == null) {
            throw NoSuchTicket.problem();
        }
        String requester = ticket.request().requester().value();
        ServiceLevel sla = ServiceLevel.of(ticket.clocks(), cut.at());
        return TicketPage.of(ticket, sla, names.of(List.of(requester)), cut.at());
    }
}
