package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** {@code kill -9} of PostgreSQL's first process; somebody starts it again. */
public final class PostmasterKilled implements Fault {
    private static final int MOST_MILLIS = 1_000;

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "kill -9 of the postmaster";
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
        trial.ledger().killPostmaster();
        trial.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
        trial.ledger().startAgain();
        return trial.recovery(System.nanoTime(), random);
    }
}
