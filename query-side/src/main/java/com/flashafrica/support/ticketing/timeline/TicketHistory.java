package com.flashafrica.support.ticketing.timeline;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.feed.FeedEvent;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.PastStreams;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.ticket.NoSuchTicket;
import java.util.List;
import org.springframework.stereotype.Component;

/** A ticket's events as the ledger has them. Blocks. */
@Component
final class TicketHistory {
    private final LedgerReader reader;
    private final PastStreams streams;
    private final EventCodec codec;

    TicketHistory(LedgerReader reader, PastStreams streams, EventCodec codec) {
        this.reader = reader;
        this.streams = streams;
        this.codec = codec;
    }

    /** Events after the version, at most so many. */
    List<FeedEvent> after(String ticket, long version, int limit, Cut cut) {
        return streams.events(ticket, version, limit, cut)
                .limit(limit)
                .map(event -> new FeedEvent(event, codec))
                .toList();
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 404 when the ledger knows no
     *     such ticket
     */
    void mustExist(String ticket, Cut cut) {
        List<LedgerEvent> first = reader.stream(ticket, 0, 1);
        if (first.isEmpty() || !isOfTicket(first.getFirst()) || !cut.takes(first.getFirst())) {
            throw NoSuchTicket.problem();
        }
    }

    private boolean isOfTicket(LedgerEvent event) {
        return TicketEvent.class.isAssignableFrom(
                codec.types().typeNamed(event.type(), event.revision()).payload());
    }
}
