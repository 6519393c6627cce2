package com.flashafrica.support.notification.shell;

import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.delivery.DeliveryTask;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Has the notification tried now. The timer is set in the transaction of this policy's token: none
 * is forgotten. One that comes by again is found settled by then, and nothing is sent.
 */
@ProcessingGroup(WhenNotificationRequestedThenDeliver.NAME)
class WhenNotificationRequestedThenDeliver {
    static final String NAME = "when-notification-requested-then-deliver";

    private final SchedulerClient timers;
    private final Clock clock;

    WhenNotificationRequestedThenDeliver(SchedulerClient timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @EventHandler
    void on(NotificationRequested requested) {
        timers.scheduleIfNotExists(DeliveryTask.of(requested.notification()), clock.instant());
    }
}
