package com.flashafrica.support.notification.list;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.UnknownEventType;
import com.flashafrica.support.ledger.UnreadableEvent;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.platform.feed.FeedEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notifications as they were right after an event of theirs: a handful of events, folded. */
@Component
final class NotificationChanges {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationChanges.class);

    private final LedgerReader reader;
    private final EventCodec codec;
    private final NotificationFold fold = new NotificationFold();

    NotificationChanges(LedgerReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /**
     * Null for an event of anything else, and of a notification that this build cannot read. Worked
     * out once for all readers. Blocks.
     */
    @Nullable NotificationDocument after(FeedEvent event) {
        if (fold.keyOfUnreadable(event.type(), event.stream()) == null) {
            return null;
        }
        try {
            return event.derive(NotificationDocument.class, () -> workOut(event.stored()));
        } catch (UnknownEventType | UnreadableEvent unfit) {
            LOG.warn("The notification of event {} cannot be told", event.position());
            return null;
        }
    }

    private NotificationDocument workOut(LedgerEvent event) {
        NotificationDocument row = null;
        for (LedgerEvent past : reader.stream(event.stream(), 0, (int) event.version())) {
            row = fold.evolve(row, codec.decode(past, NotificationEvent.class));
        }
        return Objects.requireNonNull(row);
    }
}
