package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.NotificationId;
import com.flashafrica.support.platform.timer.TryAgain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

/**
 * The timer of each notification that is not settled, by its id. How often it was tried is in the
 * ledger; the timer knows only when it is tried next.
 */
public final class DeliveryTask {
    private static final TaskDescriptor<Void> DESCRIPTOR =
            TaskDescriptor.of("deliver-notification");

    private DeliveryTask() {}

    public static TaskInstance<Void> of(NotificationId notification) {
        return DESCRIPTOR.instance(notification.value()).build();
    }

    /** A failure to send is no failure of the timer's: that is when the ledger is away. */
    static Task<Void> doing(Delivery delivery) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(TryAgain.later())
                .onDeadExecution(TryAgain.elsewhere())
                .execute((timer, _) -> attempt(delivery, new NotificationId(timer.getId())));
    }

    private static CompletionHandler<Void> attempt(Delivery delivery, NotificationId id) {
        try {
            return delivery.attempt(id)
                    .<CompletionHandler<Void>>map(
                            again -> (done, timer) -> timer.reschedule(done, again))
                    .orElseGet(OnCompleteRemove::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + id + " was being sent", e);
        }
    }
}
