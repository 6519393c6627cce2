package com.flashafrica.support.notification.list;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.Language;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification as the API shows it. Whose address a role has is the operator's to know. */
record NotificationRow(
        String id,
        long position,
        NotificationProgress state,
        SlaNotice.Cause cause,
        String to,
        DeliveryChannel channel,
        int place,
        Language language,
        String template,
        TicketId ticket,
        long number,
        Priority priority,
        Level level,
        @Nullable Level from,
        Instant at,
        @Nullable ClockKind clock,
        @Nullable Instant dueAt,
        Instant requestedAt,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable String lastReason) {

    static NotificationRow of(NotificationDocument row) {
        var says = row.says();
        var recipient = row.recipient();
        return new NotificationRow(
                row.id(),
                row.position(),
                row.state(),
                row.cause(),
                recipient.to(),
                recipient.channel(),
                recipient.place(),
                recipient.language(),
                row.template(),
                row.ticket(),
                says.number(),
                says.priority(),
                says.level(),
                says.from(),
                says.at(),
                says.clock(),
                says.dueAt(),
                row.requestedAt(),
                row.attempts(),
                row.lastAttemptAt(),
                row.lastReason());
    }
}
