package com.flashafrica.support.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.ticketing.TicketId;

/**
 * What happened to a notification, in a stream of its own. Names and fields are stored for ever.
 * None holds anything personal: what is said are numbers and times, and where a role's mail goes is
 * the operator's configuration.
 */
public sealed interface NotificationEvent {
    /**
     * @param template which text it is, in every language
     */
    @JsonTypeName("notification.requested")
    record NotificationRequested(
            NotificationId notification,
            TicketId ticket,
            SlaNotice.Cause cause,
            TicketNews says,
            Recipient recipient,
            String template)
            implements NotificationEvent {}

    /**
     * The recipient's server has taken it.
     *
     * @param attempt which one it was, from 1
     */
    @JsonTypeName("notification.delivered")
    record NotificationDelivered(int attempt) implements NotificationEvent {}

    /**
     * @param attempt which one it was, from 1
     * @param reason in one English sentence, without the address
     * @param last {@code final} in JSON: whether there is no further attempt
     */
    @JsonTypeName("notification.failed")
    record NotificationFailed(int attempt, String reason, @JsonProperty("final") boolean last)
            implements NotificationEvent {}
}
