package com.flashafrica.support.standalone.faults.kinds;

import com.flashafrica.support.standalone.faults.Fault;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** A long time at 70 % of what the system can do, with one thing or another going wrong. */
public final class Soak implements Fault {
    private static final double SHARE = 0.7;
    private static final Duration MEASURED = Duration.ofSeconds(10);

    /** Of its length: servers that have just begun reach a fraction of what they can do. */
    private static final int WARMING = 20;

    private static final int FLAT_OUT = 100_000;
    private static final int MOST_SECONDS = 20;

    private final Duration length;
    private final List<Fault> faults;
    private String happened = "random faults";

    /**
     * @param faults what may go wrong
     */
    public Soak(Duration length, List<Fault> faults) {
        this.length = length;
        this.faults = faults;
    }

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String name() {
        return "soak of %d min with %s".formatted(length.toMinutes(), happened);
    }

    @Override
    public int rounds() {
        return length.isZero() ? 0 : 1;
    }

    @Override
    public int quickRounds() {
        return 0;
    }

    @Override
    public Duration strike(Trial trial, RandomGenerator random, int round) throws Exception {
        trial.workload().pace(FLAT_OUT);
        trial.pause(length.dividedBy(WARMING));
        long before = trial.journal().acknowledgements();
        trial.pause(MEASURED);
        double peak = (trial.journal().acknowledgements() - before) / (double) MEASURED.toSeconds();
        trial.workload().pace(Math.max(1, peak * SHARE));
        Duration worst = Duration.ZERO;
        long end = System.nanoTime() + length.toNanos();
        int struck = 0;
        while (System.nanoTime() < end) {
            trial.pause(Duration.ofSeconds(1 + random.nextInt(MOST_SECONDS)));
            Fault fault = faults.get(random.nextInt(faults.size()));
            Duration recovery = fault.strike(trial, random, struck++);
            worst = recovery.compareTo(worst) > 0 ? recovery : worst;
            trial.recover();
            trial.reckon();
        }
        trial.workload().pace(trial.plan().perSecond());
        happened = "%d random faults, %.0f orders a second".formatted(struck, peak * SHARE);
        return worst;
    }
}
