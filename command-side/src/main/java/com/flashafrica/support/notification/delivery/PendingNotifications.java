package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.domain.NotificationDecider;
import com.flashafrica.support.notification.domain.NotificationState;
import java.util.List;
import java.util.Optional;

/** Notifications as the ledger has them. */
final class PendingNotifications {
    /** More than there are attempts. */
    private static final int MOST_EVENTS = 1_000;

    private final LedgerReader reader;
    private final EventCodec codec;

    PendingNotifications(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /** Empty when it was delivered or given up. */
    Optional<Pending> find(NotificationId id) {
        List<Recorded<NotificationEvent>> events =
                reader.stream(id.value(), 0, MOST_EVENTS).stream()
                        .map(event -> codec.decode(event, NotificationEvent.class))
                        .toList();
        NotificationState state = null;
        for (Recorded<NotificationEvent> event : events) {
            state = NotificationDecider.evolve(state, event.payload(), event.occurredAt());
        }
        if (state == null) {
            throw new IllegalStateException("there is no notification " + id);
        }
        return state.settled()
                ? Optional.empty()
                : Optional.of(pending(events.getFirst(), state.nextAttempt()));
    }

    private static Pending pending(Recorded<NotificationEvent> request, int attempt) {
        String event = request.id().toString();
        return new Pending(
                (NotificationRequested) request.payload(),
                attempt,
                request.metadata().getOrDefault(EventMetadata.CORRELATION, event),
                event);
    }
}
