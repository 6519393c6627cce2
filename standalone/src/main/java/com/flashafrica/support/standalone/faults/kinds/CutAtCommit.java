package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.network.Caught;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** PostgreSQL has committed, and the connection ends before it can say so. */
public final class CutAtCommit implements Fault {
    private static final String COMMITTED = "COMMIT\0";
    private static final int SECONDS = 20;

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String name() {
        return "cut between COMMIT and its answer";
    }

    @Override
    public int rounds() {
        return 100;
    }

    @Override
    public int quickRounds() {
        return 5;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round)
            throws InterruptedException, ExecutionException {
        CompletableFuture<Caught> committed = trial.ledger().network().catchOnce(COMMITTED);
        try {
            Caught caught = committed.get(SECONDS, TimeUnit.SECONDS);
            long since = System.nanoTime();
            caught.cut();
            return trial.recovery(since, random);
        } catch (TimeoutException e) {
            trial.findings().add("nobody commits");
            trial.ledger().network().clear();
            return Duration.ofSeconds(SECONDS);
        }
    }
}
