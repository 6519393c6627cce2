package com.flashafrica.support.notification.shell;

import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.delivery.DeliveryTask;
import com.flashafrica.support.platform.timer.TimersAtOnce;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Has the notification tried now. The timer is set in the transaction of this policy's token: none
 * is forgotten. One that comes by again is found settled by then, and nothing is sent.
 */
@ProcessingGroup(WhenNotificationRequestedThenDeliver.NAME)
class WhenNotificationRequestedThenDeliver {
    static final String NAME = "when-notification-requested-then-deliver";

    private final TimersAtOnce timers;

    WhenNotificationRequestedThenDeliver(TimersAtOnce timers) {
        this.timers = timers;
    }

    @EventHandler
    void on(NotificationRequested requested) {
        timers.set(DeliveryTask.of(requested.notification()));
    }
}
