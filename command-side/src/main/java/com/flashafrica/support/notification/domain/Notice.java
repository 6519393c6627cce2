package com.flashafrica.support.notification.domain;

import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.sla.SlaNotice;

/**
 * Somebody is to be told of something.
 *
 * @param to as the policy says it
 */
public record Notice(SlaNotice.Cause cause, String to, TicketNews says) {
    /** The text it is written in: one for each cause. */
    public String template() {
        return switch (cause) {
            case OPENED_CRITICAL -> "opened-critical";
            case WARNING -> "warning";
            case MISSED -> "missed";
            case ESCALATED -> "escalated";
        };
    }
}
