package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.timer.TryAgain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

/**
 * Forgets somebody once more: requests of theirs were perhaps being answered when they were erased,
 * by another process, and left something behind.
 */
final class ForgetTask {
    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("forget-person");

    private ForgetTask() {}

    static TaskInstance<Void> of(PersonId person) {
        return DESCRIPTOR.instance(person.value()).build();
    }

    static Task<Void> doing(Forgetting forgetting) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(TryAgain.later())
                .onDeadExecution(TryAgain.elsewhere())
                .execute((timer, _) -> {
                    forgetting.forget(new PersonId(timer.getId()));
                    return new OnCompleteRemove<>();
                });
    }
}
