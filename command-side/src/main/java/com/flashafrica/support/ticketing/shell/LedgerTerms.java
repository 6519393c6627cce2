package com.flashafrica.support.ticketing.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.ticketing.TicketEvent;
import com.flashafrica.support.ticketing.TicketEvent.SlaTermsAssigned;
import com.flashafrica.support.ticketing.TicketEvent.TicketClosed;
import com.flashafrica.support.ticketing.TicketEvent.TicketMergeCancelled;
import com.flashafrica.support.ticketing.TicketEvent.TicketMerged;
import com.flashafrica.support.ticketing.TicketEvent.TicketReopened;
import com.flashafrica.support.ticketing.TicketId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tickets have what terms, from the whole ledger; nothing of it is kept. Blocks. */
final class LedgerTerms {
    private static final int PAGE = 1_000;

    private final LedgerReader reader;
    private final EventCodec codec;
    private final Set<String> types;

    LedgerTerms(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
        this.types =
                Stream.of(
                                SlaTermsAssigned.class,
                                TicketClosed.class,
                                TicketReopened.class,
                                TicketMerged.class,
                                TicketMergeCancelled.class)
                        .map(event -> codec.types().typeOf(event).name())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The tickets that had an earlier version of the terms by then, and were not over, in the order
     * they got it.
     */
    List<TicketId> earlierThan(SlaTerms terms, long position) {
        Set<String> behind = new LinkedHashSet<>();
        Set<String> over = new HashSet<>();
        long after = 0;
        while (after < position) {
            List<LedgerEvent> page = reader.page(after, PAGE);
            for (LedgerEvent event : page) {
                if (event.position() <= position && types.contains(event.type())) {
                    note(event, terms, behind, over);
                }
            }
            after = page.isEmpty() ? position : page.getLast().position();
        }
        behind.removeAll(over);
        return behind.stream().map(TicketId::new).toList();
    }

    private void note(LedgerEvent event, SlaTerms terms, Set<String> behind, Set<String> over) {
        String ticket = event.stream();
        switch (codec.decode(event, TicketEvent.class).payload()) {
            case SlaTermsAssigned(var got) when terms.supersede(got) -> behind.add(ticket);
            case SlaTermsAssigned _ -> behind.remove(ticket);
            // Other systems reopen what was closed.
            case TicketMergeCancelled _, TicketReopened _ -> over.remove(ticket);
            default -> over.add(ticket);
        }
    }
}
