package com.flashafrica.support.analytics.satisfaction;

import com.flashafrica.support.analytics.metrics.Counts;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up resolutions. */
final class SatisfactionTally {
    private static final int BEST = 5;

    private final Counts<Counted> counts = new Counts<>(Counted.class);
    private final long[] scores = new long[BEST + 1];
    private long sum;

    void add(Resolution one) {
        for (Counted what : Counted.values()) {
            counts.add(what, what.counts(one) ? 1 : 0);
        }
        if (one.rating() != null) {
            scores[one.rating().score()]++;
            sum += one.rating().score();
        }
    }

    boolean isEmpty() {
        return count(Counted.ANY) == 0;
    }

    SatisfactionFigures figures() {
        SortedMap<Integer, Long> distribution = new TreeMap<>();
        for (int score = 1; score <= BEST; score++) {
            distribution.put(score, scores[score]);
        }
        long rated = count(Counted.RATED);
        return new SatisfactionFigures(
                count(Counted.ASKED),
                count(Counted.REMINDED),
                count(Counted.DECLINED),
                count(Counted.ANSWERED),
                rated,
                share(count(Counted.ANSWERED), count(Counted.ASKED)),
                distribution,
                count(Counted.SATISFIED),
                share(count(Counted.SATISFIED), rated),
                share(sum, rated));
    }

    private long count(Counted what) {
        return counts.of(what);
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
