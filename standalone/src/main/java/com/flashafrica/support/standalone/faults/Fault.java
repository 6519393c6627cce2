package com.flashafrica.support.standalone.faults;

import com.flashafrica.support.standalone.faults.trial.Trial;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Something that goes wrong, again and again. */
public interface Fault {
    /** What {@code --only} calls it; several kinds of one thing share a number. */
    int number();

    /** In the report. */
    String name();

    /** How often in a full run. */
    int rounds();

    /** How often in a run of a minute; 0 for what takes longer than that. */
    int quickRounds();

    /** Whether it needs a system of its own, on a disk that may be filled. */
    default boolean fillsTheDisk() {
        return false;
    }

    /**
     * Makes it happen, and undoes it, while clients are at work. What is not as it should be goes
     * to the trial's findings.
     *
     * @param round from 0
     * @return how long it took from then on until people could work again
     */
    Duration strike(Trial trial, RandomGenerator random, int round) throws Exception;
}
