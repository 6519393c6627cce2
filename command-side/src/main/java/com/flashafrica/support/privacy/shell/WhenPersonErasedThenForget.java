package com.flashafrica.support.privacy.shell;

import com.flashafrica.support.privacy.PrivacyEvent.PersonErased;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Whoever erases somebody takes everything away at once; this one does it when that process ended
 * before it was done, or when a ledger is brought back that knows of an erasure the tables beside
 * it do not. Then it sees to it that it is done once more, a little later, and that no copy of the
 * keys from before can be used. Timers are set in the transaction of this policy's token.
 */
@ProcessingGroup(WhenPersonErasedThenForget.NAME)
class WhenPersonErasedThenForget {
    static final String NAME = "when-person-erased-then-forget";

    private final Forgetting forgetting;
    private final SchedulerClient timers;
    private final ErasureSettings settings;
    private final Clock clock;

    WhenPersonErasedThenForget(
            Forgetting forgetting, SchedulerClient timers, ErasureSettings settings, Clock clock) {
        this.forgetting = forgetting;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    @EventHandler
    void on(PersonErased erased) {
        forgetting.forget(erased.person());
        Instant now = clock.instant();
        timers.scheduleIfNotExists(ForgetTask.of(erased.person()), now.plus(settings.againAfter()));
        RotationTask.Turn turn = RotationTask.after(now, settings.rotateWithin());
        timers.scheduleIfNotExists(turn.task(), turn.at());
    }
}
