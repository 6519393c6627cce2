package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A query-side is stopped for longer than its views wait for it, and goes on later as if they were
 * its own still. Told is when the other one shows what was written since.
 */
public final class ViewOwnerFrozen implements Fault {
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(10);

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String name() {
        return "SIGSTOP of a view's owner past its lease";
    }

    @Override
    public int rounds() {
        return 10;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) {
        List<SideProcess> all = trial.cluster().sides(SideKind.QUERY_SIDE);
        SideProcess frozen = all.get(round % all.size());
        SideProcess other = trial.other(frozen);
        SideProcess writes = trial.any(SideKind.COMMAND_SIDE, random);
        frozen.freeze();
        long since = System.nanoTime();
        try {
            Duration went = trial.recovery(writes, other, since, random);
            trial.pause(PAST_THE_LEASE.minusNanos(System.nanoTime() - since));
            return went;
        } finally {
            frozen.thaw();
        }
    }
}
