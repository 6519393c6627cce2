package com.flashafrica.support.standalone.faults;

import com.flashafrica.support.standalone.CannotStart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /**
     * @throws CannotStart when a number is no fault's, or none is left
     */
    List<Fault> chosen() {
        List<Fault> all = AllFaults.inOrder(soak);
        Set<Integer> known =
                all.stream().map(Fault::number).collect(Collectors.toCollection(TreeSet::new));
        if (!known.containsAll(only)) {
            throw new CannotStart("--only takes numbers of faults: %s.".formatted(known));
        }
        List<Fault> chosen =
                all.stream()
                        .filter(fault -> only.isEmpty() || only.contains(fault.number()))
                        .filter(fault -> roundsOf(fault) > 0)
                        .toList();
        if (chosen.isEmpty()) {
            throw new CannotStart(
                    "Nothing is left to try: --quick leaves out what takes longer than a minute,"
                            + " and --rounds and --soak must not be 0.");
        }
        return chosen;
    }

    int roundsOf(Fault fault) {
        int usual = quick ? fault.quickRounds() : fault.rounds();
        return rounds == null || usual == 0 ? usual : rounds;
    }
}
