package com.flashafrica.support.notification.domain;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.Language;
import com.flashafrica.support.notification.NotificationCommand.RequestNotification;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.Recipient;
import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;

/** A notification. */
final class Sample {
    static final NotificationId ID = new NotificationId("notification-1");
    private static final TicketId TICKET = new TicketId("ticket-1");
    private static final TicketNews SAYS =
            new TicketNews(7, Priority.CRITICAL, Level.L1, null, Instant.EPOCH, null, null);
    private static final Recipient MANAGEMENT =
            new Recipient("management", DeliveryChannel.MAIL, 1, Language.FR);

    static final RequestNotification REQUEST =
            new RequestNotification(
                    ID,
                    TICKET,
                    SlaNotice.Cause.OPENED_CRITICAL,
                    SAYS,
                    MANAGEMENT,
                    "opened-critical");
    static final NotificationRequested REQUESTED =
            new NotificationRequested(
                    ID,
                    TICKET,
                    SlaNotice.Cause.OPENED_CRITICAL,
                    SAYS,
                    MANAGEMENT,
                    "opened-critical");

    private Sample() {}
}
