package com.flashafrica.support.sla;

/**
 * Who is told of what.
 *
 * @param to a role such as {@code management}, a mail address, or the http(s) address of a webhook
 */
public record SlaNotice(Cause on, String to) {
    /** What a notice is sent on. */
    public enum Cause {
        /** Opened as critical, or raised to it. */
        OPENED_CRITICAL,
        WARNING,
        MISSED,
        ESCALATED
    }
}
