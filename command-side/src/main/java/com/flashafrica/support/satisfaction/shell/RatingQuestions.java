package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.satisfaction.domain.RatingQuestion;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import com.flashafrica.support.ticketing.TicketId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions as the ledger has them. */
public final class RatingQuestions {
    private static final int PAGE = 500;

    private final LedgerReader reader;
    private final EventCodec codec;

    RatingQuestions(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** Empty when there is no such ticket. */
    public Optional<RatingQuestion> find(TicketId ticket) {
        RatingQuestion question = null;
        long version = 0;
        List<LedgerEvent> page;
        do {
            page = reader.stream(ticket.value(), version, PAGE);
            for (LedgerEvent event : page) {
                question = after(question, codec.decode(event, TicketEvent.class));
            }
            version += page.size();
        } while (page.size() == PAGE);
        return Optional.ofNullable(question);
    }

    private static @Nullable RatingQuestion after(
            @Nullable RatingQuestion before, Recorded<TicketEvent> event) {
        if (event.payload() instanceof TicketOpened opened) {
            return RatingQuestion.of(opened, event.position());
        }
        return before == null ? null : before.after(event.payload());
    }
}
