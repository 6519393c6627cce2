package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.platform.sealing.KeyRotation;
import com.flashafrica.support.platform.timer.TryAgain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Replaces the master key after erasures, so that no copy of the keys from before opens anything.
 */
final class RotationTask {
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("replace-master-key");

    private RotationTask() {}

    /** One replacement, and when its turn is. */
    record Turn(TaskInstance<Void> task, Instant at) {}

    /**
     * The next one. Each has a name of its own, so that one that is under way is never taken for
     * the one that still has to come.
     */
    static Turn after(Instant erasedAt, Duration within) {
        long turn = erasedAt.toEpochMilli() / within.toMillis() + 1;
        return new Turn(
                DESCRIPTOR.instance(Long.toString(turn)).build(),
                Instant.ofEpochMilli(turn * within.toMillis()));
    }

    static Task<Void> doing(KeyRotation rotation) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(TryAgain.later())
                .onDeadExecution(TryAgain.elsewhere())
                .execute((_, _) -> {
                    rotate(rotation);
                    return new OnCompleteRemove<>();
                });
    }

    private static void rotate(KeyRotation rotation) {
        try {
            rotation.rotate();
        } catch (SQLException e) {
            throw new IllegalStateException("the master key could not be replaced", e);
        }
    }
}
