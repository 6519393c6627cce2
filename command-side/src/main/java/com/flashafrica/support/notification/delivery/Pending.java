package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;

/**
 * A notification that is still to be delivered.
 *
 * @param attempt the next one's number, from 1
 * @param correlation W3C trace id of the story that it belongs to
 * @param causation id of the event that requested it
 */
record Pending(
        NotificationRequested requested, int attempt, String correlation, String causation) {}
