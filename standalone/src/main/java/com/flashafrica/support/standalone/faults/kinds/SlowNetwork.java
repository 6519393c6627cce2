package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Each answer of PostgreSQL's comes 200 ms late. What is told is how long one command takes then.
 */
public final class SlowNetwork implements Fault {
    private static final Duration LATE = Duration.ofMillis(200);

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "PostgreSQL 200 ms away";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public int quickRounds() {
        return 1;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) {
        trial.ledger().network().slow(LATE);
        try {
            trial.pause(Duration.ofSeconds(trial.plan().hurried() ? 1 : 20));
            return trial.recovery(System.nanoTime(), random);
        } finally {
            trial.ledger().network().clear();
        }
    }
}
