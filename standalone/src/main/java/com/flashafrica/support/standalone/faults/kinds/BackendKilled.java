package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** {@code kill -9} of one process of PostgreSQL's, after which it recovers by itself. */
public final class BackendKilled implements Fault {
    @Override
    public int number() {
        return 2;
    }

    @Override
    public String name() {
        return "kill -9 of a backend";
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
    public Duration strike(Trial trial, RandomGenerator random, int round) throws SQLException {
        long since = System.nanoTime();
        trial.ledger().killBackend(random);
        return trial.recovery(since, random);
    }
}
