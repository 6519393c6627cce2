package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** A clock that jumps an hour ahead, or back: that of one process, or of all. */
public final class ClockStepped implements Fault {
    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String name() {
        return "clock stepped by an hour";
    }

    @Override
    public int rounds() {
        return 8;
    }

    @Override
    public int quickRounds() {
        return 2;
    }

    /** What would come due at a time that is none is not asked for meanwhile. */
    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) {
        List<SideProcess> sides = trial.cluster().sides();
        List<SideProcess> stepped =
                random.nextBoolean() ? sides : List.of(sides.get(random.nextInt(sides.size())));
        trial.workload().opensDueTickets(false);
        trial.pause(Duration.ofSeconds(1));
        long since = System.nanoTime();
        stepped.forEach(side -> trial.stepClock(side, round % 2 == 0 ? HOUR : HOUR.negated()));
        try {
            trial.pause(Duration.ofSeconds(trial.plan().hurried() ? 1 : 5));
            return trial.recovery(since, random);
        } finally {
            stepped.forEach(side -> trial.stepClock(side, Duration.ZERO));
            trial.pause(Duration.ofMillis(200));
            trial.workload().opensDueTickets(true);
        }
    }
}
