package com.flashafrica.support.notification.list;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.Language;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.Recipient;
import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;

/** A notification of a missed resolution. */
final class Sample {
    static final Instant DUE = Instant.parse("2026-11-23T08:00:00.000001Z");
    static final TicketNews SAYS =
            new TicketNews(
                    7,
                    Priority.HIGH,
                    Level.L2,
                    null,
                    DUE.plusSeconds(1),
                    ClockKind.RESOLUTION,
                    DUE);
    static final Recipient MANAGEMENT =
            new Recipient("management", DeliveryChannel.WEBHOOK, 2, Language.FR);

    private Sample() {}

    static NotificationRequested requested(String id, String ticket) {
        return new NotificationRequested(
                new NotificationId(id),
                new TicketId(ticket),
                SlaNotice.Cause.MISSED,
                SAYS,
                MANAGEMENT,
                "missed");
    }
}
