package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.cluster.SideKind;
import com.flashafrica.support.standalone.cluster.SideProcess;
import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** {@code kill -9} of a process at a random moment; sometimes of one of each kind. */
public final class ProcessKilled implements Fault {
    private static final int MOST_MILLIS = 400;

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String name() {
        return "kill -9 of a process";
    }

    @Override
    public int rounds() {
        return 200;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) {
        trial.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
        long since = System.nanoTime();
        // The first round of all, and every third, takes one of each.
        if (round % 3 != 2) {
            kill(trial.any(SideKind.COMMAND_SIDE, random));
        }
        if (round % 3 != 1) {
            kill(trial.any(SideKind.QUERY_SIDE, random));
        }
        return trial.recovery(since, random);
    }

    private static void kill(SideProcess side) {
        if (side.isAlive()) {
            side.kill();
        }
    }
}
