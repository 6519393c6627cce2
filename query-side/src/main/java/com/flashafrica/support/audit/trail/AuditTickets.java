package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.AuditEntry.Ticket;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.LedgerUnavailable;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.ticketing.TicketEvent.TicketOpened;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which ticket a stream is about: its first event tells. Blocks. */
@Component
final class AuditTickets {
    private final LedgerReader reader;
    private final EventCodec codec;

    AuditTickets(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** Null when it is about none, or this build cannot read its beginning. */
    @Nullable Ticket of(String stream) {
        return reader.stream(stream, 0, 1).stream().findFirst().map(this::of).orElse(null);
    }

    /** The id of the ticket with that number. */
    Optional<String> numbered(long number) {
        List<LedgerEvent> found = number < 1 ? List.of() : reader.page(number - 1, 1);
        return found.stream()
                .filter(event -> event.type().equals(typeOf(TicketOpened.class)))
                .map(LedgerEvent::stream)
                .findFirst();
    }

    private @Nullable Ticket of(LedgerEvent first) {
        if (first.type().equals(typeOf(TicketOpened.class))) {
            return new Ticket(first.stream(), first.position());
        }
        try {
            return codec.decode(first).payload() instanceof NotificationRequested requested
                    ? new Ticket(requested.ticket().value(), requested.says().number())
                    : null;
        } catch (LedgerUnavailable e) {
            throw e;
        } catch (LedgerException _) {
            return null;
        }
    }

    private String typeOf(Class<?> payload) {
        return codec.types().typeOf(payload).name();
    }
}
