package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Nothing gets through to PostgreSQL or back for half a minute, and nobody is told. */
public final class BlackHole implements Fault {
    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "black hole before PostgreSQL";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) {
        trial.ledger().network().hold();
        trial.pause(Duration.ofSeconds(trial.plan().hurried() ? 3 : 30));
        long since = System.nanoTime();
        trial.ledger().network().clear();
        return trial.recovery(since, random);
    }
}
