package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.load.Order;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * MongoDB is away for a while, during which commands go on, and comes back: empty, or as it was.
 */
public final class DocumentsLost implements Fault {
    private static final Duration GOES_ON = Duration.ofSeconds(20);
    private static final int MOST_MILLIS = 2_000;

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String name() {
        return "MongoDB lost, emptied, back";
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
        boolean emptied = round % 2 == 0;
        if (emptied) {
            trial.documents().lose();
        } else {
            trial.documents().network().refuse();
        }
        if (!trial.courier().deliver(Order.open(random, false), GOES_ON).acknowledged()) {
            trial.findings().add("no command was acknowledged while MongoDB was away");
        }
        trial.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
        long since = System.nanoTime();
        if (emptied) {
            trial.documents().comeBackEmpty();
        } else {
            trial.documents().network().clear();
        }
        return trial.recovery(since, random);
    }
}
