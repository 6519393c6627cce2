package com.flashafrica.support.notification.domain;

import com.flashafrica.support.notification.NotificationEvent;
import com.flashafrica.support.notification.NotificationRejection;

/** What becomes of a command. */
public sealed interface NotificationDecision {
    record Accepted(NotificationEvent event) implements NotificationDecision {}

    record Rejected(NotificationRejection rejection) implements NotificationDecision {}
}
