package com.flashafrica.support.notification.shell;

import com.fasterxml.uuid.Generators;
import com.flashafrica.support.notification.NotificationId;
import java.util.UUID;

/** The same request is the same notification, whenever and wherever it is made. */
final class NotificationIds {
    private static final UUID REQUESTS = UUID.fromString("b0c4f1de-5a9f-4d67-9a51-3f2c6f0a7c84");

    private NotificationIds() {}

    static NotificationId of(String request) {
        return new NotificationId(
                "notification-" + Generators.nameBasedGenerator(REQUESTS).generate(request));
    }
}
