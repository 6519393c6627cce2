package com.flashafrica.support.standalone.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to try.
 *
 * @param report the folder for the report, the journal and what else the watchers keep
 * @param quick a minute in all
 * @param only numbers of faults; all when empty
 * @param rounds of each; null for as many as each should have
 * @param atMost of each, no round begins after that; null for as long as it takes
 * @param soak how long the last one takes
 * @param seed of everything that is random
 * @param inside classes in every process, besides those of every trial
 */
public record FaultOptions(
        Path report,
        boolean quick,
        Set<Integer> only,
        @Nullable Integer rounds,
        @Nullable Duration atMost,
        Duration soak,
        long seed,
        List<Class<?>> inside) {

    /** A minute. */
    public static FaultOptions quick(Path report, long seed) {
        return new FaultOptions(report, true, Set.of(), null, null, Duration.ZERO, seed, List.of());
    }

    /** With only some of the faults, each so often. */
    public FaultOptions only(Set<Integer> numbers, int times) {
        return new FaultOptions(report, quick, numbers, times, atMost, soak, seed, inside);
    }

    /** With these in every process. */
    public FaultOptions inside(List<Class<?>> types) {
        return new FaultOptions(report, quick, only, rounds, atMost, soak, seed, types);
    }

    List<Fault> chosen() {
        return AllFaults.inOrder(soak).stream()
                .filter(fault -> only.isEmpty() || only.contains(fault.number()))
                .filter(fault -> roundsOf(fault) > 0)
                .toList();
    }

    int roundsOf(Fault fault) {
        int usual = quick ? fault.quickRounds() : fault.rounds();
        return rounds == null || usual == 0 ? usual : rounds;
    }
}
