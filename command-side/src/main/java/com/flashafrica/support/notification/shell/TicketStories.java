package com.flashafrica.support.notification.shell;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.notification.domain.Notice;
import com.flashafrica.support.notification.domain.Notices;
import com.flashafrica.support.notification.domain.Told;
import com.flashafrica.support.ticketing.TicketEvent;
import java.util.ArrayList;
import java.util.List;

/** What happened to a ticket, from the ledger. */
final class TicketStories {
    private static final int PAGE = 500;

    private final LedgerReader reader;
    private final EventCodec codec;

    TicketStories(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** Who is to be told of the event with this id. */
    List<Notice> notices(String ticket, String event) {
        List<Recorded<TicketEvent>> events = events(ticket);
        List<Told> story = events.stream().map(TicketStories::told).toList();
        int index = events.stream().map(each -> each.id().toString()).toList().indexOf(event);
        return Notices.of(story, index, events.getFirst().position());
    }

    private static Told told(Recorded<TicketEvent> event) {
        String role = event.metadata().get(EventMetadata.ROLE);
        return new Told(
                event.payload(),
                event.occurredAt(),
                role == null ? ActorRole.UNKNOWN : ActorRole.valueOf(role));
    }

    private List<Recorded<TicketEvent>> events(String ticket) {
        List<Recorded<TicketEvent>> events = new ArrayList<>();
        List<LedgerEvent> page;
        do {
            page = reader.stream(ticket, events.size(), PAGE);
            page.forEach(event -> events.add(codec.decode(event, TicketEvent.class)));
        } while (page.size() == PAGE);
        return events;
    }
}
