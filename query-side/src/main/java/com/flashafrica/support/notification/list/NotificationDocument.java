package com.flashafrica.support.notification.list;

import com.flashafrica.support.notification.Recipient;
import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.platform.projection.ViewDocument;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.TicketId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One notification of the list.
 *
 * @param requested position of its first event
 * @param attempts how often it was tried
 * @param lastReason why the last attempt that failed did
 * @param lastAttemptAt when it was tried last
 */
public record NotificationDocument(
        @BsonId String id,
        long position,
        long requested,
        Instant requestedAt,
        TicketId ticket,
        SlaNotice.Cause cause,
        TicketNews says,
        Recipient recipient,
        String template,
        NotificationProgress state,
        int attempts,
        @Nullable String lastReason,
        @Nullable Instant lastAttemptAt)
        implements ViewDocument {}
