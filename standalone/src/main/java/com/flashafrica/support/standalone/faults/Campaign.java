package com.flashafrica.support.standalone.faults;

import com.flashafrica.support.standalone.faults.oracle.Reckoning;
import com.flashafrica.support.standalone.faults.trial.Trial;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Some faults, one after the other, in one trial; each is reckoned with before the next. */
final class Campaign {
    /** What comes late comes by then. */
    private static final Duration LATE = Duration.ofSeconds(2);

    private final Trial trial;
    private final FaultOptions options;
    private final RandomGenerator random;
    private final long until;
    private final Consumer<FaultRow> told;

    /**
     * @param until nanoseconds after which no fault begins, nor another round
     * @param told each row as it is known
     */
    Campaign(Trial trial, FaultOptions options, long until, Consumer<FaultRow> told) {
        this.trial = trial;
        this.options = options;
        this.random = new SplittableRandom(options.seed());
        this.until = until;
        this.told = told;
    }

    List<FaultRow> run(List<Fault> faults) {
        List<FaultRow> rows = new ArrayList<>();
        for (Fault fault : faults) {
            // On the slowest of machines something is tried all the same.
            boolean late = isOver() && !rows.isEmpty();
            tell(rows, late ? FaultRow.skipped(fault, "no time left") : run(fault));
        }
        // What is lost already need not be looked for any longer.
        if (options.quick() && rows.stream().allMatch(FaultRow::ok)) {
            tell(rows, atTheEnd());
        }
        return rows;
    }

    private void tell(List<FaultRow> rows, FaultRow row) {
        rows.add(row);
        told.accept(row);
    }

    private boolean isOver() {
        return System.nanoTime() - until > 0;
    }

    private boolean isOver(long began) {
        Duration atMost = options.atMost();
        return isOver() || (atMost != null && System.nanoTime() - began > atMost.toNanos());
    }

    private FaultRow run(Fault fault) {
        Count before = count();
        Duration worst = Duration.ZERO;
        int rounds = 0;
        long began = System.nanoTime();
        while (rounds < options.roundsOf(fault) && !(isOver(began) && rounds > 0)) {
            Duration recovery = strike(fault, rounds++);
            worst = recovery.compareTo(worst) > 0 ? recovery : worst;
        }
        lookOnceMore();
        if (count().acknowledged() == before.acknowledged()) {
            trial.findings().add("nothing was acknowledged, so that nothing could be lost");
        }
        if (!options.quick()) {
            trial.examine();
        }
        return row(fault.number(), fault.name(), rounds, before, worst);
    }

    /** Whatever is missing is late, or lost. */
    private void lookOnceMore() {
        if (trial.oracle().reckoning().missing() > 0) {
            trial.pause(LATE);
            try {
                trial.reckon();
            } catch (SQLException e) {
                trial.findings().add("it cannot be looked for once more: %s", e);
            }
        }
    }

    private Duration strike(Fault fault, int round) {
        try {
            Duration recovery = fault.strike(trial, random, round);
            trial.recover();
            trial.reckon();
            return recovery;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trial.findings().add("interrupted");
        } catch (Exception e) {
            trial.findings().add("round %d: %s", round, e);
        }
        return Duration.ZERO;
    }

    /** What needs quiet is done once. */
    private FaultRow atTheEnd() {
        Count before = count();
        long began = System.nanoTime();
        trial.examine();
        return row(
                0, "all of them, examined", 1, before, Duration.ofNanos(System.nanoTime() - began));
    }

    private record Count(long acknowledged, long lost, long duplicated) {}

    private Count count() {
        Reckoning so = trial.oracle().reckoning();
        return new Count(trial.journal().acknowledgements(), so.lost(), so.duplicated());
    }

    private FaultRow row(int number, String name, int rounds, Count before, Duration worst) {
        Count now = count();
        return new FaultRow(
                number,
                name,
                rounds,
                now.acknowledged() - before.acknowledged(),
                now.lost() - before.lost(),
                now.duplicated() - before.duplicated(),
                worst.toMillis(),
                trial.findings().take(),
                null);
    }
}
