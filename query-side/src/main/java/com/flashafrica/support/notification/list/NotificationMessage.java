package com.flashafrica.support.notification.list;

import java.time.Instant;

/**
 * What the live stream says of an event.
 *
 * @param notification as it is after the event
 */
record NotificationMessage(
        long position, String type, Instant occurredAt, NotificationRow notification) {}
