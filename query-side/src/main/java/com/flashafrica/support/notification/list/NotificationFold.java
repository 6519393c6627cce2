package com.flashafrica.support.notification.list;

import com.flashafrica.support.ledger.Recorded;
import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationEvent.NotificationDelivered;
import com.flashafrica.support.notification.NotificationEvent.NotificationFailed;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.platform.projection.Fold;
import org.jspecify.annotations.Nullable;

/** What each event means for a notification's row in the list. */
public final class NotificationFold implements Fold<NotificationEvent, NotificationDocument> {
    @Override
    public Class<NotificationEvent> family() {
        return NotificationEvent.class;
    }

    @Override
    public @Nullable String keyOfUnreadable(String type, String stream) {
        return type.startsWith("notification.") ? stream : null;
    }

    @Override
    public NotificationDocument evolve(
            @Nullable NotificationDocument row, Recorded<NotificationEvent> event) {
        return switch (event.payload()) {
            case NotificationRequested requested -> begin(requested, event);
            case NotificationDelivered(var attempt) ->
                    tried(row, event, NotificationProgress.DELIVERED, attempt, null);
            case NotificationFailed(var attempt, var reason, var last) ->
                    tried(
                            row,
                            event,
                            last ? NotificationProgress.FAILED : NotificationProgress.REQUESTED,
                            attempt,
                            reason);
        };
    }

    private static NotificationDocument begin(
            NotificationRequested requested, Recorded<NotificationEvent> event) {
        return new NotificationDocument(
                event.stream(),
                event.position(),
                event.position(),
                event.occurredAt(),
                requested.ticket(),
                requested.cause(),
                requested.says(),
                requested.recipient(),
                requested.template(),
                NotificationProgress.REQUESTED,
                0,
                null,
                null);
    }

    /** A delivery keeps the reason of the attempt before it: that one did fail. */
    private static NotificationDocument tried(
            @Nullable NotificationDocument row,
            Recorded<NotificationEvent> event,
            NotificationProgress state,
            int attempt,
            @Nullable String reason) {
        if (row == null) {
            throw new IllegalStateException("a notification's history begins with its request");
        }
        return new NotificationDocument(
                row.id(),
                event.position(),
                row.requested(),
                row.requestedAt(),
                row.ticket(),
                row.cause(),
                row.says(),
                row.recipient(),
                row.template(),
                state,
                attempt,
                reason == null ? row.lastReason() : reason,
                event.occurredAt());
    }
}
