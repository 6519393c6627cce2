package com.flashafrica.support.notification;

import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.TicketId;

/** What is to be done with a notification, or to be remembered of it. */
public sealed interface NotificationCommand {
    NotificationId notification();

    record RequestNotification(
            NotificationId notification,
            TicketId ticket,
            SlaNotice.Cause cause,
            TicketNews says,
            Recipient recipient,
            String template)
            implements NotificationCommand {}

    record RecordDelivery(NotificationId notification, int attempt)
            implements NotificationCommand {}

    /**
     * @param last whether there will be no further attempt
     */
    record RecordFailure(NotificationId notification, int attempt, String reason, boolean last)
            implements NotificationCommand {}
}
