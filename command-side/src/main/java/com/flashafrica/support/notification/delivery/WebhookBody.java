package com.flashafrica.support.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.Level;
import com.flashafrica.support.ticketing.Priority;
import com.flashafrica.support.ticketing.TicketId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a webhook is told, the same at every attempt. What there is nothing to say of is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(
        NotificationId id,
        SlaNotice.Cause cause,
        String to,
        Instant at,
        Ticket ticket,
        @Nullable ClockKind clock,
        @Nullable Instant dueAt,
        @Nullable Level from) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ticket(
            TicketId id, long number, Priority priority, Level level, @Nullable String link) {}

    static WebhookBody of(NotificationRequested notification, @Nullable URI baseUrl) {
        TicketNews says = notification.says();
        return new WebhookBody(
                notification.notification(),
                notification.cause(),
                notification.recipient().to(),
                says.at(),
                new Ticket(
                        notification.ticket(),
                        says.number(),
                        says.priority(),
                        says.level(),
                        baseUrl == null ? null : LetterWords.link(baseUrl, notification.ticket())),
                says.clock(),
                says.dueAt(),
                says.from());
    }
}
