package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** {@code pg_ctl -m immediate}; somebody starts it again. */
public final class ImmediateShutdown implements Fault {
    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "immediate shutdown of PostgreSQL";
    }

    @Override
    public int rounds() {
        return 20;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) {
        trial.ledger().stopAtOnce();
        trial.ledger().startAgain();
        return trial.recovery(System.nanoTime(), random);
    }
}
